import { forgetCustomer } from '#services/billing/forget_customer'
import { customerOf, type StripeEventHandler } from '#services/billing/stripe_events/event_handler'

/** Somebody deleted it at Stripe, with its subscriptions. What it consumed stays consumed. */
export const customerDeleted: StripeEventHandler = async (event) => {
  const customer = customerOf(event)
  return customer && forgetCustomer(customer)
}
