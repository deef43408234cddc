import { isNotFound } from '../../../lib/errors.ts'
import { NotFoundScreen } from '../../../ui/not_found_screen.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { LoadFailed } from '../../../ui/states.tsx'
import { useInvoice, useInvoiceRelances, useTimeline } from '../api/use_invoice.ts'
import { InvoiceAside } from './invoice_aside.tsx'
import { InvoiceHeader } from './invoice_header.tsx'
import classes from './invoice_screen.module.css'
import { InvoiceSkeleton } from './invoice_skeleton.tsx'
import { Timeline } from './timeline.tsx'

/** One invoice: where it stands, what happened, what will happen, and what can be done about it. */
export function InvoiceScreen({ invoiceId }: { invoiceId: string }) {
  const invoice = useInvoice(invoiceId)
  const relances = useInvoiceRelances(invoiceId)
  const leaving = relances.data?.data.some(({ status }) => status === 'sending') ?? false
  const timeline = useTimeline(invoiceId, leaving)

  if (invoice.isPending) return <InvoiceSkeleton />
  if (invoice.isError) {
    if (isNotFound(invoice.error)) return <NotFoundScreen />
    return (
      <MarginPage>
        <MarginRow last>
          <LoadFailed error={invoice.error} onRetry={() => void invoice.refetch()} />
        </MarginRow>
      </MarginPage>
    )
  }

  return (
    <div className={classes.page}>
      <InvoiceHeader invoice={invoice.data.data} relances={relances.data?.data} />
      <Timeline invoice={invoice.data.data} relances={relances} events={timeline} />
      <InvoiceAside invoice={invoice.data.data} relances={relances.data?.data} />
    </div>
  )
}
