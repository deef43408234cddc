import { Drawer, Skeleton } from '@mantine/core'
import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import { useSentMail } from '../api/use_invoice.ts'
import { usePanel } from '../panel_context.tsx'
import { ReadMessage } from './read_message.tsx'

/** The exact mail of a reminder that left, as it was then, whatever was changed since. */
export function SentPanel({ relances }: { relances: Data.Relance[] }) {
  const intl = useIntl()
  const format = useFormat()
  const { panel, close } = usePanel()
  const relance =
    panel.panneau === 'parti'
      ? relances.find(({ id, status }) => id === panel.id && status === 'sent')
      : undefined
  const at = relance?.sentAt ?? relance?.sendAt

  return (
    <Drawer
      opened={relance !== undefined}
      onClose={close}
      position="right"
      size={640}
      title={
        relance === undefined || at === undefined
          ? ''
          : intl.formatMessage(
              { id: 'sent.title' },
              {
                tone: intl.formatMessage({ id: toneLabel(relance.tone) }),
                day: format.instantDay(at),
                time: format.time(at),
              }
            )
      }
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {relance === undefined ? null : <SentMail relanceId={relance.id} />}
    </Drawer>
  )
}

function SentMail({ relanceId }: { relanceId: string }) {
  const mail = useSentMail(relanceId)
  if (mail.isPending) {
    return (
      <Waiting>
        <Skeleton height={420} />
      </Waiting>
    )
  }
  if (mail.isError) {
    return <LoadFailed error={mail.error} onRetry={() => void mail.refetch()} />
  }
  return <ReadMessage mail={mail.data.data} frame="sent.frame" />
}
