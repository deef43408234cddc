import { putInOutbox } from '#services/billing/billing_outbox'
import type { Synced } from '#services/billing/sync_customer'

/** Stripe tells three days ahead; its clock and ours may be two hours apart. */
const MOST_HOURS_AHEAD = 3 * 24 + 2

/** Asks for the recap of a trial that ends soon: once for each end, whoever asks. */
export async function requestRecap({ trx, organization, after, now }: Synced) {
  const { trialEndsAt, stripeSubscriptionId, subscriptionStatus } = after
  if (subscriptionStatus !== 'trialing' || !trialEndsAt) {
    return
  }
  const hours = trialEndsAt.diff(now, 'hours').hours
  if (hours > 0 && hours <= MOST_HOURS_AHEAD) {
    const key = `trial-recap-${stripeSubscriptionId}-${trialEndsAt.toUnixInteger()}`
    await putInOutbox(trx, organization.id, key, 'job.trial_recap', {
      subscriptionId: stripeSubscriptionId,
      trialEndsAt: trialEndsAt.toISO(),
    })
  }
}
