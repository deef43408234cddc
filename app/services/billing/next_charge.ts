import { stripe } from '#services/billing/stripe_gateway'
import type { FetchedSubscription } from '#services/billing/subscription_facts'
import { isLive } from '#values/subscription'
import { bestOf } from '#values/subscription_projection'
import logger from '@adonisjs/core/services/logger'

/** Cents that Stripe would charge next, with the tax of where the customer is and its discounts. */
export async function previewNextCharge(customer: string, subscription: string): Promise<number> {
  const preview = await stripe().invoices.createPreview({ customer, subscription })
  return preview.amount_due
}

/**
 * The same of the subscription that counts. Null when nothing more is to be charged, or when Stripe
 * cannot tell: a preview that fails keeps no row from learning the rest.
 */
export async function fetchNextCharge(
  customer: string,
  subscriptions: readonly FetchedSubscription[]
): Promise<number | null> {
  const best = bestOf(subscriptions)
  if (!best || !isLive(best.status) || best.cancelAt || best.cancelAtPeriodEnd) {
    return null
  }
  try {
    return await previewNextCharge(customer, best.id)
  } catch (error) {
    logger.error({ err: error, customer }, 'the next charge of a subscription cannot be previewed')
    return null
  }
}
