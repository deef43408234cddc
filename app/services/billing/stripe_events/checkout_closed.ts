import CheckoutAttempt from '#models/checkout_attempt'
import { syncCustomer } from '#services/billing/sync_customer'
import db from '@adonisjs/lucid/services/db'
import { customerOf, type StripeEventHandler } from '#services/billing/stripe_events/event_handler'

/** Somebody subscribed. A trial comes as `no_payment_required`, which is as good as paid. */
export const checkoutCompleted: StripeEventHandler = async (event) => {
  const customer = customerOf(event)
  await db.transaction((trx) => CheckoutAttempt.close(trx, event.object.id ?? '', 'completed'))
  return customer && syncCustomer(customer)
}

/** Nobody did in time: the button works again. */
export const checkoutExpired: StripeEventHandler = ({ object }) =>
  db.transaction((trx) => CheckoutAttempt.close(trx, object.id ?? '', 'expired'))
