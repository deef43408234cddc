import type { Data } from '@generated/data'
import type { MessageId } from '../../lib/i18n.tsx'

export type Step = Data.Me['onboarding'][number]['step']

interface StepPage {
  step: Step
  to:
    | '/onboarding/compte'
    | '/onboarding/expediteur'
    | '/onboarding/plan'
    | '/onboarding/facture'
    | '/onboarding/billing'
  label: MessageId
}

/** The way in, in its order. */
export const STEP_PAGES: readonly StepPage[] = [
  { step: 'account', to: '/onboarding/compte', label: 'onboarding.step.account' },
  { step: 'sender', to: '/onboarding/expediteur', label: 'onboarding.step.sender' },
  { step: 'plan', to: '/onboarding/plan', label: 'onboarding.step.plan' },
  { step: 'invoice', to: '/onboarding/facture', label: 'onboarding.step.invoice' },
  { step: 'billing', to: '/onboarding/billing', label: 'onboarding.step.billing' },
]

/** Where one goes from a step; the last leads into the application. */
export const after = (step: Step) =>
  STEP_PAGES[STEP_PAGES.findIndex((page) => page.step === step) + 1]?.to ?? '/aujourdhui'
