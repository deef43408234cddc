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

/** As many as one organization may take: larger teams are no freelancers any more. */
export const SEATS_MAX = 100

/** @param quantity how many times the plan is bought; only where several may belong does it count */
export function seatsOf(plan: PlanName, quantity: number): number {
  const { seatsLimit, multiUsers } = PLAN_CAPS[plan]
  return multiUsers ? seatsLimit * quantity : seatsLimit
}

/** How many times a plan is to be bought for so many seats: never less than once. */
export const quantityFor = (plan: PlanName, seats: number): number =>
  PLAN_CAPS[plan].multiUsers ? Math.max(1, Math.ceil(seats / PLAN_CAPS[plan].seatsLimit)) : 1

/**
 * The end of a trial becomes an active subscription by a webhook that may be late: a customer about
 * to pay is not locked out meanwhile.
 */
export const TRIAL_TOLERANCE_HOURS = 72

/** A subscription that is not paid takes nothing new after so many days; what runs goes on. */
export const PAST_DUE_SOFT_DAYS = 7

/** However long Stripe goes on trying, nothing is given beyond: counted from the first miss, once. */
export const PAST_DUE_HARD_DAYS = 21

export interface QuotaFacts {
  plan: PlanName
  subscriptionStatus: string | null
  trialEndsAt: DateTime | null
  gracePeriodEndsAt: DateTime | null
  /** the first payment that was missed, null while all are made */
  pastDueSince: DateTime | null
  now: DateTime
}

/** How many invoices may be active right now; null when there is no limit. */
export function activeInvoicesLimit(facts: QuotaFacts): number | null {
  return isLifted(facts) ? null : PLAN_CAPS[entitledPlan(facts)].activeInvoicesLimit
}

/** The plan whose caps hold: a trial long over, or a debt long due, gives what Free gives. */
export function entitledPlan(facts: QuotaFacts): PlanName {
  const { plan, subscriptionStatus, pastDueSince, now } = facts
  const isTrialOver = subscriptionStatus === 'trialing' && !isInTrial(facts)
  const isWrittenOff =
    pastDueSince !== null && pastDueSince.plus({ days: PAST_DUE_HARD_DAYS }) <= now
  return isTrialOver || isWrittenOff ? 'free' : plan
}

/** True when nothing new is taken until the subscription is paid. */
export const isSoftlyBlocked = ({ pastDueSince, now }: Pick<QuotaFacts, 'pastDueSince' | 'now'>) =>
  pastDueSince !== null && pastDueSince.plus({ days: PAST_DUE_SOFT_DAYS }) <= now

/** True when `adding` more invoices fit beside the `active` ones: all of them or none. */
export function canAddInvoices(facts: QuotaFacts & { active: number; adding: number }): boolean {
  const limit = activeInvoicesLimit(facts)
  return limit === null || facts.active + facts.adding <= limit
}

/** On trial, or so shortly after its end that the news of the first payment may still be under way. */
export const isInTrial = ({
  subscriptionStatus,
  trialEndsAt,
  now,
}: Pick<QuotaFacts, 'subscriptionStatus' | 'trialEndsAt' | 'now'>) =>
  subscriptionStatus === 'trialing' &&
  trialEndsAt !== null &&
  trialEndsAt.plus({ hours: TRIAL_TOLERANCE_HOURS }) > now

const isLifted = (facts: QuotaFacts) =>
  isInTrial(facts) || (facts.gracePeriodEndsAt !== null && facts.gracePeriodEndsAt > facts.now)
