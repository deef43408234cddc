import type { SubscriptionState } from '../../lib/subscription.ts'

/** What a subscription comes down to, for its one sentence and its one tag. */
export type Standing =
  | 'free'
  /** given by us, without a subscription */
  | 'offered'
  | 'grace'
  | 'trial'
  | 'trial_ending'
  | 'trial_late'
  | 'active'
  | 'ending'
  | 'past_due'
  | 'stopped'
  | 'ended'

/**
 * @param daysLeft of the trial: with none left and its first charge not known yet, it is neither on
 *   trial nor paid
 */
export function standingOf(state: SubscriptionState, daysLeft: number | null): Standing {
  const { subscriptionStatus: status, cancelAtPeriodEnd, inGracePeriod } = state
  if (status === null || status === 'incomplete' || status === 'incomplete_expired') {
    if (inGracePeriod) return 'grace'
    return state.plan === 'free' ? 'free' : 'offered'
  }
  if (status === 'trialing') {
    if (cancelAtPeriodEnd) return 'trial_ending'
    return daysLeft === 0 ? 'trial_late' : 'trial'
  }
  if (status === 'active') return cancelAtPeriodEnd ? 'ending' : 'active'
  if (status === 'past_due') return 'past_due'
  return status === 'canceled' ? 'ended' : 'stopped'
}

/** A subscription that goes on by itself: it is changed, not taken again. */
export const isLive = ({ subscriptionStatus: status }: SubscriptionState) =>
  status === 'trialing' || status === 'active' || status === 'past_due'
