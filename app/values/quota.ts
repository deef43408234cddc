import type { DateTime } from 'luxon'

export const PLAN_NAMES = ['free', 'pro', 'business'] as const

export type PlanName = (typeof PLAN_NAMES)[number]

export interface PlanCaps {
  /** null when there is no limit */
  activeInvoicesLimit: number | null
  seatsLimit: number
  multiUsers: boolean
  replyFromUserEmail: boolean
  smsEnabled: boolean
}

/** What each plan of Rubis allows (product.md, Plans and quota). */
export const PLAN_CAPS: Record<PlanName, PlanCaps> = {
  free: {
    activeInvoicesLimit: 2,
    seatsLimit: 1,
    multiUsers: false,
    replyFromUserEmail: false,
    smsEnabled: false,
  },
  pro: {
    activeInvoicesLimit: null,
    seatsLimit: 1,
    multiUsers: false,
    replyFromUserEmail: false,
    smsEnabled: false,
  },
  business: {
    activeInvoicesLimit: null,
    seatsLimit: 5,
    multiUsers: true,
    replyFromUserEmail: true,
    smsEnabled: false,
  },
}

/**
 * The end of a trial becomes an active subscription by a webhook that may be late: a customer about
 * to pay is not locked out meanwhile.
 */
export const TRIAL_TOLERANCE_HOURS = 72

export interface QuotaFacts {
  plan: PlanName
  subscriptionStatus: string | null
  trialEndsAt: DateTime | null
  gracePeriodEndsAt: DateTime | null
  now: DateTime
}

/** How many invoices may be active right now; null when there is no limit. */
export function activeInvoicesLimit(facts: QuotaFacts): number | null {
  return isLifted(facts) ? null : PLAN_CAPS[facts.plan].activeInvoicesLimit
}

/** True when `adding` more invoices fit beside the `active` ones: all of them or none. */
export function canAddInvoices(facts: QuotaFacts & { active: number; adding: number }): boolean {
  const limit = activeInvoicesLimit(facts)
  return limit === null || facts.active + facts.adding <= limit
}

function isLifted({ subscriptionStatus, trialEndsAt, gracePeriodEndsAt, now }: QuotaFacts) {
  const inTrial =
    subscriptionStatus === 'trialing' &&
    trialEndsAt !== null &&
    trialEndsAt.plus({ hours: TRIAL_TOLERANCE_HOURS }) > now
  return inTrial || (gracePeriodEndsAt !== null && gracePeriodEndsAt > now)
}
