import type Organization from '#models/organization'
import { adoptCard } from '#services/billing/adopt_card'
import { asked } from '#services/billing/stripe_gateway'
import { syncCustomer } from '#services/billing/sync_customer'

/**
 * What Stripe knows now, for somebody who comes back from its pages before the webhook does: the same
 * comparison, which then changes nothing more. A card given there pays from now on.
 *
 * @throws BillingUnavailableException
 */
export async function refreshBilling({ stripeCustomerId }: Organization) {
  if (stripeCustomerId) {
    await asked(() => adoptCard(stripeCustomerId))
    await asked(() => syncCustomer(stripeCustomerId))
  }
}
