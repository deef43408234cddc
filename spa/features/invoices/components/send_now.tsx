import { Button } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { PendingSend } from '../../../ui/sending/pending_send.tsx'
import { useSendNow, useUndoSendNow } from '../../../ui/sending/use_sending.ts'
import { usePanel } from '../panel_context.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import classes from './message_panel.module.css'

interface SendNowProps {
  relance: Data.Relance
  preview: Data.RelancePreview
}

/**
 * Now rather than at its hour. Says to whom and what before, holds it twenty seconds after. What could
 * not leave now says why instead. A formal notice has a page of its own for that.
 */
export function SendNow({ relance, preview }: SendNowProps) {
  const format = useFormat()
  const { close } = usePanel()
  const sendNow = useSendNow()
  const { failed, undoable } = useFeedback()
  const undoSend = useUndoSendNow({ onFailed: failed })
  if (relance.status === 'drafted' || relance.requiresManualValidation) return null
  if (relance.immediateSendUntil !== null) {
    return (
      <div className={classes.send}>
        <p className={classes.effect}>
          <PendingSend upcoming={relance} />
        </p>
      </div>
    )
  }

  const { action, reason, until } = preview.verdict
  if (action !== 'send') {
    return (
      <div className={classes.send}>
        <p className={classes.effect}>
          <FormattedMessage id="send.notNow" />{' '}
          <FormattedMessage
            id="why.decision"
            values={{
              reason: reason ?? 'none',
              until: until === null ? '' : format.longDay(format.dayOf(until)),
              hasUntil: until === null ? 'no' : 'yes',
            }}
          />
        </p>
      </div>
    )
  }

  const recipient = preview.to.map(({ address }) => address).join(', ')
  const params = { relance_id: relance.id }
  return (
    <div className={classes.send}>
      <p className={classes.effect}>
        <FormattedMessage
          id="send.effect"
          values={{
            recipient: <b key="to">{recipient}</b>,
            subject: <b key="subject">{preview.subject}</b>,
          }}
        />
      </p>
      <Button
        variant="default"
        loading={sendNow.isPending}
        leftSection={<IconSend size={16} stroke={1.75} aria-hidden="true" />}
        onClick={() =>
          sendNow.mutate(
            { params },
            {
              onError: failed,
              onSuccess: () => {
                close()
                undoable('send.asked', { recipient }, () => {
                  undoSend.mutate({ params })
                })
              },
            }
          )
        }
      >
        <FormattedMessage id="send.now" />
      </Button>
    </div>
  )
}
