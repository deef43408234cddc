import { syncCustomer } from '#services/billing/sync_customer'
import logger from '@adonisjs/core/services/logger'
import { customerOf, type StripeEventHandler } from '#services/billing/stripe_events/event_handler'

/** A person of Rubis must look: an invoice that cannot be made final, a dispute, a fraud warning. */
export const alert: StripeEventHandler = async (event) => {
  logger.fatal({ eventId: event.id, type: event.type }, 'Stripe tells something to look at')
  const customer = customerOf(event)
  return customer && syncCustomer(customer)
}
