import { createFileRoute } from '@tanstack/react-router'
import { SenderStep } from '../../features/onboarding/components/sender_step.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/onboarding/expediteur')({
  loader: words('onboarding'),
  component: SenderStep,
})
