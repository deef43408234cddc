import { createFileRoute } from '@tanstack/react-router'
import { BillingStep } from '../../features/onboarding/components/billing_step.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/onboarding/billing/')({
  loader: words('onboarding'),
  component: BillingStep,
})
