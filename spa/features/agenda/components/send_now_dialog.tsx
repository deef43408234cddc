import { Button, Group, Modal } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf } from '../../../lib/errors.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import type { Line } from '../agenda_days.ts'
import { useMailPreview, useSendNow } from '../api/use_decisions.ts'
import { ExactMail } from './exact_mail.tsx'
import classes from './agenda_list.module.css'

interface SendNowDialogProps {
  opened: boolean
  onClose: () => void
  line: Line
}

/** To whom, from whom, about what, in which words; then twenty seconds to think again. */
export function SendNowDialog({ opened, onClose, line: { relance } }: SendNowDialogProps) {
  const intl = useIntl()
  const preview = useMailPreview(relance.id, opened)
  const sendNow = useSendNow()
  const feedback = useFeedback()
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
          feedback.done('agenda.asked', { numero: relance.invoice.numero })
        },
      }
    )
  }

  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={intl.formatMessage({ id: 'agenda.nowTitle' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <ExactMail query={preview} />
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
          <FormattedMessage id="agenda.leave" />
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
      <FormattedMessage id="agenda.cannot" />{' '}
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
