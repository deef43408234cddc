import { Button, Group, Loader, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { FormattedMessage, useIntl } from 'react-intl'
import { LoadFailed } from '../../../ui/states.tsx'
import { toneLabel, type Tone } from '../../../ui/status_tag.tsx'
import { useResolve } from '../api/use_decisions.ts'
import { useRelancePreview } from '../api/use_sends.ts'
import { useToasts } from '../use_toasts.ts'
import { Decide } from './decide.tsx'

interface ResendDialogProps {
  relanceId: string
  tone: Tone
  /** The first one may have been delivered: said before anything is sent again. */
  mayArriveTwice?: boolean
}

/** Sending again is asked twice, and says to whom: the client may read it twice. */
export function ResendDialog({ relanceId, tone, mayArriveTwice = false }: ResendDialogProps) {
  const intl = useIntl()
  const [opened, dialog] = useDisclosure()
  const resolve = useResolve()
  const preview = useRelancePreview(relanceId, opened)
  const toasts = useToasts()
  const recipient = preview.data?.data.to[0]?.address

  function send() {
    dialog.close()
    resolve.mutate(
      { params: { relance_id: relanceId }, body: { outcome: 'send_again' } },
      { onSuccess: () => toasts.done('todo.resendDone'), onError: toasts.failed }
    )
  }

  return (
    <>
      <Decide says="resolve.again" loading={resolve.isPending} onDecide={dialog.open} />
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={intl.formatMessage({ id: 'resolve.title' })}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        {preview.isPending ? <Loader size="sm" /> : null}
        {preview.isError ? (
          <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
        ) : null}
        {preview.isSuccess ? (
          <Text mb="lg">
            <FormattedMessage
              id={mayArriveTwice ? 'resolve.mayTwice' : 'resolve.effect'}
              values={{
                tone: intl.formatMessage({ id: toneLabel(tone) }),
                recipient: <b key="to">{recipient ?? '—'}</b>,
              }}
            />
          </Text>
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={dialog.close}>
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
