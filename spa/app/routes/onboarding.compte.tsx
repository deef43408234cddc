import { createFileRoute } from '@tanstack/react-router'
import { AccountStep } from '../../features/onboarding/components/account_step.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/onboarding/compte')({
  loader: words('onboarding'),
  component: AccountStep,
})
