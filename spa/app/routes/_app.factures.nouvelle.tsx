import { createFileRoute } from '@tanstack/react-router'
import { NewInvoiceScreen } from '../../features/new_invoice/components/new_invoice_screen.tsx'

export const Route = createFileRoute('/_app/factures/nouvelle')({ component: NewInvoiceScreen })
