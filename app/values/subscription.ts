import type { PlanName } from '#values/quota'
import type { DateTime } from 'luxon'

/** What Stripe calls a subscription's state (API 2026-10-28, Subscription.status). */
export const SUBSCRIPTION_STATUSES = [
  'trialing',
  'active',
  'past_due',
  'paused',
  'unpaid',
  'incomplete',
  'incomplete_expired',
  'canceled',
] as const

export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number]

export const BILLING_CYCLES = ['monthly', 'yearly'] as const

export type BillingCycle = (typeof BILLING_CYCLES)[number]

export type PaidPlan = Exclude<PlanName, 'free'>

export const PAID_PLANS = ['pro', 'business'] as const satisfies readonly PaidPlan[]

/** The name of a price at Stripe: the same in every account, whatever its id. */
export type PriceKey = `rubis_${PaidPlan}_${BillingCycle}`

export const priceKeyOf = (plan: PaidPlan, cycle: BillingCycle): PriceKey =>
  `rubis_${plan}_${cycle}`

/** What a price stands for; null for one that is not ours. */
export function offerOf(key: string | null): { plan: PaidPlan; cycle: BillingCycle } | null {
  for (const plan of PAID_PLANS) {
    for (const cycle of BILLING_CYCLES) {
      if (priceKeyOf(plan, cycle) === key) {
        return { plan, cycle }
      }
    }
  }
  return null
}

/** States that give what was paid for. */
const ENTITLED: readonly SubscriptionStatus[] = ['trialing', 'active', 'past_due']

/** Goes on by itself: no second one may be started beside it. */
export const isLive = (status: SubscriptionStatus) => ENTITLED.includes(status)

/** The card that pays, and all that is ever kept of it. */
export interface Card {
  last4: string
  /** the last day it is good for, YYYY-MM-DD */
  expiresOn: string
}

/** What begins with the next period. */
export interface PlannedChange {
  plan: PaidPlan
  cycle: BillingCycle
  /** how many times the plan is bought then */
  quantity: number
  /** cents of a period, before tax */
  netCents: number
  from: DateTime
}

/** One subscription, as Stripe tells it at this moment. */
export interface SubscriptionFacts {
  id: string
  status: SubscriptionStatus
  createdAt: DateTime
  /** lookup keys of its items' prices, null for a price without one */
  priceKeys: readonly (string | null)[]
  trialEndsAt: DateTime | null
  currentPeriodEnd: DateTime
  cancelAtPeriodEnd: boolean
  cancelAt: DateTime | null
  card: Card | null
  /** cents of the next period before tax, less its discounts */
  netCents: number
  /** how many times its plan is bought */
  quantity: number
  planned: PlannedChange | null
}

/** What an organization's row says of its subscription. */
export interface Subscription {
  plan: PlanName
  subscriptionStatus: SubscriptionStatus | null
  stripeSubscriptionId: string | null
  trialEndsAt: DateTime | null
  billingCycle: BillingCycle | null
  currentPeriodEnd: DateTime | null
  /** any pending cancellation, however it was asked for */
  cancelAtPeriodEnd: boolean
  cancelAt: DateTime | null
  pastDueSince: DateTime | null
  card: Card | null
  /** cents of a period, before tax, as Stripe has it: who subscribed before a new price keeps theirs */
  periodNetCents: number | null
  /** how many times the plan is bought: its seats are given as often */
  planQuantity: number
  planned: PlannedChange | null
}

export const NO_SUBSCRIPTION: Subscription = {
  plan: 'free',
  subscriptionStatus: null,
  stripeSubscriptionId: null,
  trialEndsAt: null,
  billingCycle: null,
  currentPeriodEnd: null,
  cancelAtPeriodEnd: false,
  cancelAt: null,
  pastDueSince: null,
  card: null,
  periodNetCents: null,
  planQuantity: 1,
  planned: null,
}
