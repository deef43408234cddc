import { requestRecap } from '#services/billing/recap_requests'
import { syncCustomer } from '#services/billing/sync_customer'
import { customerOf, type StripeEventHandler } from '#services/billing/stripe_events/event_handler'

/**
 * Three days before the end: what Rubis did, and what will be charged. Stripe tells the same when a trial
 * is cut short, and tells it again days later: only the subscription as it is now decides.
 */
export const handleTrialWillEnd: StripeEventHandler = async (event) => {
  const customer = customerOf(event)
  return customer && syncCustomer(customer, requestRecap)
}
