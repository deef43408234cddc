import { useDisclosure } from '@mantine/hooks'
import { lazy, type ReactNode } from 'react'
import { useFeedback } from '../feedback.ts'
import { OnceOpened } from '../once_opened.tsx'
import type { Tone } from '../status_tag.tsx'
import { useResolve } from './use_sending.ts'

const SendAgainQuestion = lazy(() => import('./send_again_question.tsx'))

interface SendAgainProps {
  relance: { id: string; tone: Tone; status: string }
  numero: string
  /** What opens the question, in the manner of the screen it stands on. */
  children: (trigger: { open: () => void; isPending: boolean }) => ReactNode
}

/** Sending again is asked twice, and says to whom: the client may read it twice. */
export function SendAgain({ relance, numero, children }: SendAgainProps) {
  const [opened, question] = useDisclosure()
  const resolve = useResolve()
  const feedback = useFeedback()

  function send() {
    question.close()
    resolve.mutate(
      { params: { relance_id: relance.id }, body: { outcome: 'send_again' } },
      {
        onSuccess: () => feedback.done('sending.again', { numero }),
        onError: feedback.failed,
      }
    )
  }

  return (
    <>
      {children({ open: question.open, isPending: resolve.isPending })}
      <OnceOpened opened={opened}>
        {(isOpen) => (
          <SendAgainQuestion
            relance={relance}
            opened={isOpen}
            onClose={question.close}
            onConfirm={send}
          />
        )}
      </OnceOpened>
    </>
  )
}
