import { createFileRoute } from '@tanstack/react-router'
import { InvoiceStep } from '../../features/onboarding/components/invoice_step.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/onboarding/facture')({
  loader: words('onboarding'),
  component: InvoiceStep,
})
