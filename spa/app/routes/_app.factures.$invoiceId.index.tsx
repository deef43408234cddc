import { createFileRoute } from '@tanstack/react-router'
import { InvoiceScreen } from '../../features/invoices/components/invoice_screen.tsx'

export const Route = createFileRoute('/_app/factures/$invoiceId/')({ component: Invoice })

function Invoice() {
  const { invoiceId } = Route.useParams()
  return <InvoiceScreen key={invoiceId} invoiceId={invoiceId} />
}
