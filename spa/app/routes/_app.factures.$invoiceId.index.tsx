import { createFileRoute } from '@tanstack/react-router'
import { prefetchInvoice } from '../../features/invoices/api/use_invoice.ts'
import { InvoiceScreen } from '../../features/invoices/components/invoice_screen.tsx'
import { invoicePanel } from '../../features/invoices/invoice_panel.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/factures/$invoiceId/')({
  validateSearch: invoicePanel,
  beforeLoad: ({ context, params }) => prefetchInvoice(context.queryClient, params.invoiceId),
  loader: words('invoice', 'invoice_actions', 'sending', 'events', 'replies'),
  component: Invoice,
})

function Invoice() {
  const { invoiceId } = Route.useParams()
  const panel = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <InvoiceScreen
      key={invoiceId}
      invoiceId={invoiceId}
      panel={panel}
      onPanel={(next) => void navigate({ search: next, resetScroll: false })}
    />
  )
}
