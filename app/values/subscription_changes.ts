import { isLive, type Subscription } from '#values/subscription'

/** What became of a subscription that its people must be told. */
export type SubscriptionChange =
  'trial_started' | 'subscribed' | 'cancellation_scheduled' | 'reactivated' | 'subscription_ended'

/** From what the row said to what it says: told once, since the row only goes that way once. */
export function changesBetween(before: Subscription, after: Subscription): SubscriptionChange[] {
  const wasLive = before.subscriptionStatus !== null && isLive(before.subscriptionStatus)
  const nowLive = after.subscriptionStatus !== null && isLive(after.subscriptionStatus)
  if (wasLive && !nowLive) {
    return ['subscription_ended']
  }
  if (!nowLive) {
    return []
  }
  const changes: SubscriptionChange[] = []
  if (!wasLive || before.stripeSubscriptionId !== after.stripeSubscriptionId) {
    changes.push(after.subscriptionStatus === 'trialing' ? 'trial_started' : 'subscribed')
  }
  if (after.cancelAtPeriodEnd && !before.cancelAtPeriodEnd) {
    changes.push('cancellation_scheduled')
  } else if (wasLive && before.cancelAtPeriodEnd && !after.cancelAtPeriodEnd) {
    changes.push('reactivated')
  }
  return changes
}
