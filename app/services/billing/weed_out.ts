import { stripe } from '#services/billing/stripe_gateway'
import { fetchSubscriptions, type FetchedSubscription } from '#services/billing/subscription_facts'
import { isCardSpent } from '#services/billing/trial_redemptions'
import { tellBilling } from '#services/billing/billing_outbox'
import { superfluous } from '#values/subscription_projection'
import logger from '@adonisjs/core/services/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * What Stripe has for a customer once what must not be there was ended: a second live subscription (two
 * tabs), and a trial on a card that has had one elsewhere. Ended at once and never charged: to end the
 * trial instead would be a surprise on somebody's bank statement.
 */
export async function weedOut(
  trx: TransactionClientContract,
  customerId: string
): Promise<FetchedSubscription[]> {
  const fetched = await fetchSubscriptions(customerId)
  const doubles = superfluous(fetched)
  const [spent] = await spentTrials(trx, customerId, fetched)
  const unwanted = new Set([...doubles, ...(spent ? [spent.subscription] : [])])
  if (unwanted.size === 0) {
    return fetched
  }
  for (const { id } of unwanted) {
    logger.warn({ subscriptionId: id, customerId }, 'a subscription too many is ended')
    await stripe().subscriptions.cancel(id)
  }
  if (spent) {
    await tellBilling(
      trx,
      spent.organizationId,
      `trial-refused/${spent.subscription.id}`,
      'trial_refused',
      {}
    )
  }
  return fetchSubscriptions(customerId)
}

async function spentTrials(
  trx: TransactionClientContract,
  customerId: string,
  fetched: readonly FetchedSubscription[]
) {
  const owner = await trx.from('organizations').where('stripe_customer_id', customerId).first()
  const found: { subscription: FetchedSubscription; organizationId: string }[] = []
  for (const subscription of fetched) {
    const { fingerprint, status } = subscription
    if (owner && fingerprint && status === 'trialing') {
      if (await isCardSpent(trx, owner.id, fingerprint)) {
        found.push({ subscription, organizationId: owner.id })
      }
    }
  }
  return found
}
