import { Button, Group, Modal } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf } from '../../../lib/errors.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { legible } from '../../../lib/format.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { MailHead } from '../../../ui/mail_head.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { useRelancePreview, useSendNow } from '../api/use_sends.ts'
import type { Send } from '../api/use_today.ts'
import { useToasts } from '../use_toasts.ts'
import classes from './next_sends.module.css'

interface SendNowDialogProps {
  opened: boolean
  onClose: () => void
  send: Send
}

/** Says to whom, from whom, about what, in which words; then leaves twenty seconds to think again. */
export function SendNowDialog({ opened, onClose, send: { relance, invoice } }: SendNowDialogProps) {
  const intl = useIntl()
  const preview = useRelancePreview(relance.id, opened)
  const sendNow = useSendNow()
  const toasts = useToasts()
  const mail = preview.data?.data

  function close() {
    sendNow.reset()
    onClose()
  }

  function leave() {
    sendNow.mutate(
      { params: { relance_id: relance.id } },
      {
        onSuccess: () => {
          onClose()
          toasts.done('sends.asked', { numero: invoice.numero })
        },
      }
    )
  }

  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={intl.formatMessage({ id: 'sends.nowTitle' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {preview.isPending ? (
        <Waiting>
          <FormattedMessage id="state.loading" />
        </Waiting>
      ) : null}
      {preview.isError ? (
        <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
      ) : null}
      {mail === undefined ? null : (
        <>
          <MailHead preview={mail} className={classes.head} />
          <p className={classes.letter}>{legible(mail.text ?? '')}</p>
        </>
      )}
      {sendNow.isError ? (
        <p role="alert" className={classes.refused}>
          <Refusal error={sendNow.error} />
        </p>
      ) : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={close}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button
          disabled={mail === undefined || mail.subject === null}
          loading={sendNow.isPending}
          onClick={leave}
        >
          <FormattedMessage id="sends.leave" />
        </Button>
      </Group>
    </Modal>
  )
}

/** Why it may not leave now, and until when, in the words of the decision log. */
function Refusal({ error }: { error: unknown }) {
  const intl = useIntl()
  const format = useFormat()
  const failure = failureOf(error)
  const { reason, until } = failure.faults[0]?.meta ?? {}
  if (failure.code !== 'relance_would_wait' || typeof reason !== 'string') {
    return messageOf(intl, failure)
  }
  const hasUntil = typeof until === 'string'
  return (
    <>
      <FormattedMessage id="sends.cannot" />{' '}
      <FormattedMessage
        id="why.decision"
        values={{
          reason,
          hasUntil: hasUntil ? 'yes' : 'no',
          until: hasUntil ? format.instantDay(until) : '',
        }}
      />
    </>
  )
}
