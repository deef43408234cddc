import { createFileRoute } from '@tanstack/react-router'
import { PlanStep } from '../../features/onboarding/components/plan_step.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/onboarding/plan')({
  loader: words('onboarding'),
  component: PlanStep,
})
