import {
  isLive,
  NO_SUBSCRIPTION,
  offerOf,
  type Subscription,
  type SubscriptionFacts,
  type SubscriptionStatus,
} from '#values/subscription'
import type { DateTime } from 'luxon'

/** Which one speaks for the customer: live before stopped, stopped before never begun, then ended. */
const RANK: Record<SubscriptionStatus, number> = {
  active: 0,
  trialing: 0,
  past_due: 0,
  paused: 1,
  unpaid: 1,
  incomplete: 2,
  incomplete_expired: 3,
  canceled: 3,
}

/** The one that counts; of equals the newest. An event about another one can never downgrade. */
export function bestOf(all: readonly SubscriptionFacts[]): SubscriptionFacts | null {
  const [best = null] = [...all].sort(
    (one, other) =>
      RANK[one.status] - RANK[other.status] ||
      other.createdAt.toMillis() - one.createdAt.toMillis() ||
      (one.id < other.id ? 1 : -1)
  )
  return best
}

/** Live ones beyond the first that was made: nobody may pay twice. */
export function superfluous(all: readonly SubscriptionFacts[]): SubscriptionFacts[] {
  return all
    .filter(({ status }) => isLive(status))
    .sort((one, other) => one.createdAt.toMillis() - other.createdAt.toMillis())
    .slice(1)
}

/**
 * What the row must say, from everything Stripe says now: the order, the number and the loss of events
 * change nothing. The day a payment was first missed is kept as long as it is missed.
 *
 * @param before what the row said: for that day, and for the plan when a price is not ours
 */
export function projectBilling(
  all: readonly SubscriptionFacts[],
  before: Pick<Subscription, 'plan' | 'billingCycle' | 'pastDueSince'>,
  now: DateTime
): Subscription & { hasUnknownPrice: boolean } {
  const best = bestOf(all)
  if (!best) {
    return { ...NO_SUBSCRIPTION, hasUnknownPrice: false }
  }
  const offer = best.priceKeys.map(offerOf).find((one) => one !== null) ?? null
  const endsAt = best.cancelAt ?? (best.cancelAtPeriodEnd ? best.currentPeriodEnd : null)
  const isEntitled = isLive(best.status)
  return {
    plan: isEntitled ? (offer?.plan ?? before.plan) : 'free',
    subscriptionStatus: best.status,
    stripeSubscriptionId: best.id,
    trialEndsAt: best.trialEndsAt,
    billingCycle: offer?.cycle ?? before.billingCycle,
    currentPeriodEnd: best.currentPeriodEnd,
    cancelAtPeriodEnd: isEntitled && endsAt !== null,
    cancelAt: isEntitled ? endsAt : null,
    pastDueSince: best.status === 'past_due' ? (before.pastDueSince ?? now) : null,
    card: best.card,
    periodNetCents: best.netCents,
    planned: isEntitled && endsAt === null ? best.planned : null,
    planQuantity: isEntitled ? best.quantity : 1,
    hasUnknownPrice: isEntitled && offer === null,
  }
}
