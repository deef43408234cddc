import { createFileRoute } from '@tanstack/react-router'
import { NewInvoiceScreen } from '../../features/invoices/components/new_invoice_screen.tsx'

export const Route = createFileRoute('/_app/factures/nouvelle')({ component: NewInvoiceScreen })
