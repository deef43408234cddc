import { Button, Group, Modal } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFeedback } from '../feedback.ts'
import { ExactMail } from './exact_mail.tsx'
import { Refusal } from './refusal.tsx'
import type { Upcoming } from './upcoming.ts'
import { useMailPreview, useSendNow } from './use_sending.ts'
import classes from './sending.module.css'

interface SendNowDialogProps {
  opened: boolean
  onClose: () => void
  upcoming: Upcoming
}

/** To whom, from whom, about what, in which words; then twenty seconds to think again. */
export function SendNowDialog({ opened, onClose, upcoming }: SendNowDialogProps) {
  const intl = useIntl()
  const preview = useMailPreview(upcoming.id, opened)
  const sendNow = useSendNow()
  const feedback = useFeedback()
  const mail = preview.data?.data

  function close() {
    sendNow.reset()
    onClose()
  }

  function leave() {
    sendNow.mutate(
      { params: { relance_id: upcoming.id } },
      {
        onSuccess: () => {
          onClose()
          feedback.done('sending.asked', { numero: upcoming.invoice.numero })
        },
      }
    )
  }

  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={intl.formatMessage({ id: 'sending.nowTitle' })}
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
          <FormattedMessage id="sending.leave" />
        </Button>
      </Group>
    </Modal>
  )
}
