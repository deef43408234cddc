import type { Guard } from './guards.ts'
import type { Model } from './model.ts'

export interface Scenario {
  name: string
  model: Model
}

const world = (transport: Model['transport'], plan: Model['plan'], rest: Partial<Model> = {}) => ({
  transport,
  plan,
  workers: 2,
  userActions: 1,
  days: 1,
  maxClaims: 2,
  maxAttempts: 2,
  removed: new Set<Guard>(),
  ...rest,
})

/** Seconds each, every one explored to the end: part of the test command. */
export const SMALL: Scenario[] = [
  { name: 'SMTP, one reminder, one decision', model: world('smtp', ['courtois']) },
  {
    name: 'SMTP, a mise en demeure, two decisions',
    model: world('smtp', ['mise_en_demeure'], { userActions: 2 }),
  },
  { name: 'Resend, a mise en demeure', model: world('resend', ['mise_en_demeure']) },
]

/** Minutes in all, several million states, every one explored to the end. */
export const FULL: Scenario[] = [
  ...SMALL,
  {
    name: 'Resend, one worker, two reminders',
    model: world('resend', ['courtois', 'courtois'], { workers: 1, userActions: 0 }),
  },
  {
    name: 'SMTP, one reminder, two decisions',
    model: world('smtp', ['courtois'], { userActions: 2 }),
  },
  { name: 'Resend, one reminder, one decision', model: world('resend', ['courtois']) },
  {
    name: 'SMTP, a reminder then a mise en demeure',
    model: world('smtp', ['courtois', 'mise_en_demeure']),
  },
  {
    name: 'SMTP, two reminders due at once',
    model: world('smtp', ['courtois', 'courtois'], { userActions: 0 }),
  },
  {
    name: 'Resend, two reminders due at once',
    model: world('resend', ['courtois', 'courtois'], { userActions: 0 }),
  },
  {
    name: 'Resend, a mise en demeure, three decisions',
    model: world('resend', ['mise_en_demeure'], { userActions: 3 }),
  },
  {
    name: 'SMTP, three workers',
    model: world('smtp', ['courtois'], { workers: 3 }),
  },
]

/** For each guard, the smallest world in which taking it away is seen to break a promise. */
export const SABOTAGES: Record<Guard, Model> = {
  start_mark: world('smtp', ['courtois']),
  claim_token: world('smtp', ['courtois']),
  lease_check: world('smtp', ['courtois']),
  send_deadline: world('smtp', ['courtois']),
  wait_rule: world('smtp', ['courtois']),
  recheck: world('smtp', ['courtois']),
  hold_recheck: world('smtp', ['courtois']),
  approval_recheck: world('smtp', ['mise_en_demeure'], { userActions: 2 }),
  gap: world('smtp', ['courtois', 'courtois'], { userActions: 0 }),
  facts_at_expire: world('smtp', ['courtois']),
  sticky_doubt: world('resend', ['courtois'], { userActions: 0 }),
  doubt_outlives_cancel: world('resend', ['courtois']),
  same_remainder_resume: world('resend', ['courtois']),
  answer_of_attempt: world('resend', ['courtois']),
  unique_step: world('smtp', ['courtois']),
  own_timer: world('smtp', ['courtois']),
}

export const without = (guard: Guard): Model => ({
  ...SABOTAGES[guard],
  removed: new Set([guard]),
})
