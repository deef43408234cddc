import { createFileRoute } from '@tanstack/react-router'
import { NewInvoiceScreen } from '../../features/new_invoice/components/new_invoice_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/factures/nouvelle')({
  loader: words('new_invoice', 'invoice', 'invoices'),
  component: NewInvoiceScreen,
})
