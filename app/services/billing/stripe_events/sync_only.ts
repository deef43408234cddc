import { syncCustomer } from '#services/billing/sync_customer'
import { customerOf, type StripeEventHandler } from '#services/billing/stripe_events/event_handler'

/** Something of the customer changed: what is true now is asked for, whatever the event says. */
export const syncOnly: StripeEventHandler = async (event) => {
  const customer = customerOf(event)
  return customer && syncCustomer(customer)
}
