import { Button, Group, Modal, Skeleton, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFeedback } from '../feedback.ts'
import { LoadFailed, Waiting } from '../states.tsx'
import { toneLabel, type Tone } from '../status_tag.tsx'
import { useMailPreview, useResolve } from './use_sending.ts'

interface SendAgainProps {
  relance: { id: string; tone: Tone; status: string }
  numero: string
  /** What opens the question, in the manner of the screen it stands on. */
  children: (trigger: { open: () => void; isPending: boolean }) => ReactNode
}

/** Sending again is asked twice, and says to whom: the client may read it twice. */
export function SendAgain({ relance, numero, children }: SendAgainProps) {
  const intl = useIntl()
  const [opened, question] = useDisclosure()
  const preview = useMailPreview(relance.id, opened)
  const resolve = useResolve()
  const feedback = useFeedback()
  const recipient = preview.data?.data.to[0]?.address

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
      <Modal
        opened={opened}
        onClose={question.close}
        title={intl.formatMessage({ id: 'resolve.title' })}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        {preview.isPending ? (
          <Waiting>
            <Skeleton height={48} mb="lg" />
          </Waiting>
        ) : null}
        {preview.isError ? (
          <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
        ) : null}
        {preview.isSuccess ? (
          <Text mb="lg">
            <FormattedMessage
              id={relance.status === 'unknown' ? 'resolve.mayTwice' : 'resolve.effect'}
              values={{
                tone: intl.formatMessage({ id: toneLabel(relance.tone) }),
                recipient: <b key="to">{recipient ?? '—'}</b>,
              }}
            />
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={question.close}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button disabled={!preview.isSuccess} onClick={send}>
            <FormattedMessage id="resolve.confirm" />
          </Button>
        </Group>
      </Modal>
    </>
  )
}
