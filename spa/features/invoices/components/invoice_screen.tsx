import { useDeferredValue } from 'react'
import { isNotFound } from '../../../lib/errors.ts'
import { NotFoundScreen } from '../../../ui/not_found_screen.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { LoadFailed } from '../../../ui/states.tsx'
import { useInvoice, useInvoiceRelances, useTimeline } from '../api/use_invoice.ts'
import type { InvoicePanel, OpenPanel } from '../invoice_panel.ts'
import { PanelProvider } from '../panel_context.tsx'
import { DocumentPanel } from './document_panel.tsx'
import { InvoiceAside } from './invoice_aside.tsx'
import { InvoiceHeader } from './invoice_header.tsx'
import classes from './invoice_screen.module.css'
import { InvoiceSkeleton } from './invoice_skeleton.tsx'
import { LateFeesPanel } from './late_fees.tsx'
import { MessagePanel } from './message_panel.tsx'
import { SentPanel } from './sent_panel.tsx'
import { Timeline } from './timeline.tsx'

interface InvoiceScreenProps {
  invoiceId: string
  panel: InvoicePanel
  onPanel: OpenPanel
}

/** One invoice: where it stands, what happened, what will happen, and what can be done about it. */
export function InvoiceScreen({ invoiceId, panel, onPanel }: InvoiceScreenProps) {
  const invoice = useInvoice(invoiceId)
  const relances = useInvoiceRelances(invoiceId)
  const leaving = relances.data?.data.some(({ status }) => status === 'sending') ?? false
  const timeline = useTimeline(invoiceId, leaving)

  // Drawn in slices: what comes never holds a press back.
  const detail = useDeferredValue(invoice.data?.data)
  const events = useDeferredValue(timeline)

  if (invoice.isError && detail === undefined) {
    if (isNotFound(invoice.error)) return <NotFoundScreen />
    return (
      <MarginPage>
        <MarginRow last>
          <LoadFailed error={invoice.error} onRetry={() => void invoice.refetch()} />
        </MarginRow>
      </MarginPage>
    )
  }

  if (detail === undefined) return <InvoiceSkeleton />
  // On a narrow window the facts stand under the timeline, which would push them down as it comes.
  const isTimelineDrawn = !events.isPending && !relances.isPending
  return (
    <PanelProvider panel={panel} open={onPanel}>
      <div className={classes.page}>
        <InvoiceHeader invoice={detail} relances={relances.data?.data} />
        <Timeline invoice={detail} relances={relances} events={events} />
        {isTimelineDrawn ? <InvoiceAside invoice={detail} relances={relances.data?.data} /> : null}
      </div>
      <MessagePanel invoice={detail} relances={relances.data?.data ?? []} />
      <SentPanel relances={relances.data?.data ?? []} />
      <LateFeesPanel invoice={detail} />
      <DocumentPanel invoice={detail} />
    </PanelProvider>
  )
}
