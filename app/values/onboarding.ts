/** What a newcomer is led through, in this order. None of it stands in the way of anything. */
export const ONBOARDING_STEPS = ['account', 'sender', 'plan', 'invoice', 'billing'] as const

export type OnboardingStep = (typeof ONBOARDING_STEPS)[number]

export const STEP_STATES = ['todo', 'skipped', 'done', 'dismissed'] as const

export type StepState = (typeof STEP_STATES)[number]

/** What is done stays done; what was skipped or put away may still be done. */
const NEXT: Record<StepState, readonly StepState[]> = {
  todo: ['skipped', 'done', 'dismissed'],
  skipped: ['done', 'dismissed'],
  dismissed: ['done'],
  done: [],
}

export const canMoveStep = (from: StepState, to: StepState) => NEXT[from].includes(to)

/** From where a step may become so. */
export const sourcesOf = (to: StepState): StepState[] =>
  STEP_STATES.filter((from) => canMoveStep(from, to))
