import { useDisclosure } from '@mantine/hooks'
import { lazy, type ReactNode } from 'react'
import { OnceOpened } from '../once_opened.tsx'
import type { ReadableReply } from './readable_reply.ts'

const ReplyDialog = lazy(() => import('./reply_dialog.tsx'))

interface ReadReplyProps {
  reply: ReadableReply
  client: string
  numero: string
  /** The button that opens it. */
  children: (open: () => void) => ReactNode
}

/** A reply is read before anything is decided about it: one button, which shows it. */
export function ReadReply({ children, ...about }: ReadReplyProps) {
  const [opened, dialog] = useDisclosure()
  return (
    <>
      {children(dialog.open)}
      <OnceOpened opened={opened}>
        {(isOpen) => <ReplyDialog {...about} opened={isOpen} onClose={dialog.close} />}
      </OnceOpened>
    </>
  )
}
