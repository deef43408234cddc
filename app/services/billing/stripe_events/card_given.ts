import { adoptCard } from '#services/billing/adopt_card'
import { syncCustomer } from '#services/billing/sync_customer'
import { customerOf, type StripeEventHandler } from '#services/billing/stripe_events/event_handler'

/** The customer changed, perhaps its card. */
export const cardGiven: StripeEventHandler = async (event) => {
  const customer = customerOf(event)
  if (customer) {
    await adoptCard(customer)
    await syncCustomer(customer)
  }
}
