import { Drawer, SegmentedControl, Skeleton } from '@mantine/core'
import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import { useRelancePreview } from '../api/use_invoice.ts'
import { usePanel } from '../panel_context.tsx'
import { EditMessage } from './edit_message.tsx'
import { ReadMessage } from './read_message.tsx'
import { SendNow } from './send_now.tsx'

interface MessagePanelProps {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[]
}

/** The exact mail of a reminder to come, to read, to reword for this once, or to send now. */
export function MessagePanel({ invoice, relances }: MessagePanelProps) {
  const intl = useIntl()
  const format = useFormat()
  const { panel, close } = usePanel()
  const shown = panel.panneau === 'message' || panel.panneau === 'modifier'
  const relance = shown ? relances.find(({ id }) => id === panel.id) : undefined
  const opened = relance !== undefined && ['scheduled', 'drafted'].includes(relance.status)

  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size={640}
      title={
        relance === undefined
          ? ''
          : intl.formatMessage(
              {
                id:
                  relance.status === 'drafted' || relance.requiresManualValidation
                    ? 'message.titleNotice'
                    : 'message.title',
              },
              {
                tone: intl.formatMessage({ id: toneLabel(relance.tone) }),
                day: format.instantDay(relance.sendAt),
                time: format.time(relance.sendAt),
              }
            )
      }
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {relance === undefined ? null : (
        <MessageBody key={relance.id} relance={relance} invoice={invoice} />
      )}
    </Drawer>
  )
}

function MessageBody({ relance, invoice }: { relance: Data.Relance; invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  const { panel, open } = usePanel()
  const preview = useRelancePreview(relance.id)
  const view = panel.panneau === 'modifier' ? 'modifier' : 'message'

  return (
    <>
      <SegmentedControl
        fullWidth
        mb="md"
        aria-label={intl.formatMessage({ id: 'message.view' })}
        value={view}
        onChange={(next) =>
          open({ panneau: next === 'modifier' ? 'modifier' : 'message', id: relance.id })
        }
        data={[
          { value: 'message', label: intl.formatMessage({ id: 'message.read' }) },
          { value: 'modifier', label: intl.formatMessage({ id: 'message.reword' }) },
        ]}
      />
      {preview.isPending ? (
        <Waiting>
          <Skeleton height={420} />
        </Waiting>
      ) : preview.isError ? (
        <LoadFailed error={preview.error} onRetry={() => void preview.refetch()} />
      ) : view === 'modifier' && preview.data.data.words !== null ? (
        <EditMessage
          relance={relance}
          invoiceId={invoice.id}
          words={preview.data.data.words}
          onDone={() => open({ panneau: 'message', id: relance.id })}
        />
      ) : (
        <>
          <ReadMessage mail={preview.data.data} frame="message.frame" />
          <SendNow relance={relance} preview={preview.data.data} />
        </>
      )}
    </>
  )
}
