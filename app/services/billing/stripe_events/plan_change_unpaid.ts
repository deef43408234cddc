import { tellBilling } from '#services/billing/billing_outbox'
import { syncCustomer } from '#services/billing/sync_customer'
import { customerOf, type StripeEventHandler } from '#services/billing/stripe_events/event_handler'

/** A change of plan was never paid: the plan stays what it was, and its people are told. */
export const planChangeUnpaid: StripeEventHandler = async (event) => {
  const customer = customerOf(event)
  return (
    customer &&
    syncCustomer(customer, ({ trx, organization, after }) =>
      tellBilling(trx, organization.id, `plan-change/${event.id}`, 'plan_change_unpaid', {
        plan: after.plan,
      })
    )
  )
}
