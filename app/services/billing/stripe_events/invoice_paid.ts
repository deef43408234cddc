import { tellBilling } from '#services/billing/billing_outbox'
import { stripe } from '#services/billing/stripe_gateway'
import { isOfSubscription } from '#services/billing/subscription_facts'
import { syncCustomer } from '#services/billing/sync_customer'
import { customerOf, type StripeEventHandler } from '#services/billing/stripe_events/event_handler'

/** Money came. The invoice of nothing that opens a trial is no payment, and has no receipt. */
export const invoicePaid: StripeEventHandler = async (event) => {
  const customer = customerOf(event)
  if (!customer || !event.object.id) {
    return
  }
  const invoice = await stripe().invoices.retrieve(event.object.id)
  await syncCustomer(customer, async ({ trx, organization, after }) => {
    if (isOfSubscription(invoice) && invoice.status === 'paid' && invoice.amount_paid > 0) {
      await tellBilling(trx, organization.id, `receipt/${invoice.id}`, 'receipt', {
        plan: after.plan,
        cycle: after.billingCycle,
        amountCents: invoice.amount_paid,
        url: invoice.hosted_invoice_url ?? null,
        dueOn: after.currentPeriodEnd?.toISO() ?? null,
      })
    }
  })
}
