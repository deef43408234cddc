import billing from '#config/billing'
import ConflictException from '#exceptions/conflict_exception'
import type Organization from '#models/organization'
import { asked, isMissing } from '#services/billing/stripe_gateway'
import { fetchSubscriptions } from '#services/billing/subscription_facts'
import { isLive, type SubscriptionStatus } from '#values/subscription'

/** Over, at Stripe, whatever is done. */
const ENDED: readonly SubscriptionStatus[] = ['canceled', 'incomplete_expired']

/**
 * What is paid, or would be once the trial is over, ends first: whoever goes on paying has not decided.
 * A subscription or a trial that ends by itself stands in nobody's way.
 *
 * @throws ConflictException `subscription_live`
 */
export function assertNothingGoesOn({ subscriptionStatus, cancelAtPeriodEnd }: Organization) {
  const status = subscriptionStatus as SubscriptionStatus | null
  if (status !== null && isLive(status) && !cancelAtPeriodEnd) {
    const what = status === 'trialing' ? 'Votre essai' : 'Votre abonnement'
    throw new ConflictException(
      'subscription_live',
      `${what} est en cours\u00a0: résiliez-le dans Paramètres, Abonnement, puis revenez ici.`,
      { status }
    )
  }
}

/**
 * Ends at once, at Stripe, whatever this customer still has: nobody is charged for what no longer
 * exists, even when it was begun again meanwhile. Done twice it does nothing more.
 *
 * @throws BillingUnavailableException
 */
export async function endSubscriptions(customerId: string | null) {
  if (customerId === null || billing.secretKey === '') {
    return
  }
  try {
    for (const { id, status } of await asked(() => fetchSubscriptions(customerId))) {
      if (!ENDED.includes(status)) {
        await asked((client) => client.subscriptions.cancel(id))
      }
    }
  } catch (error) {
    if (!isMissing(error)) {
      throw error
    }
  }
}
