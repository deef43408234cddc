import { tellBilling } from '#services/billing/billing_outbox'
import { stripe } from '#services/billing/stripe_gateway'
import { isOfSubscription } from '#services/billing/subscription_facts'
import { syncCustomer } from '#services/billing/sync_customer'
import { customerOf, type StripeEventHandler } from '#services/billing/stripe_events/event_handler'

/**
 * A charge was refused, or waits for the bank's authentication: the two are told together, and one mail
 * for each attempt says what to do about either, on the same page of Stripe. Paid meanwhile: no mail.
 * The first invoice of all is dealt with in Checkout, by who is looking at it.
 */
export const paymentTrouble: StripeEventHandler = async (event) => {
  const customer = customerOf(event)
  if (!customer || !event.object.id) {
    return
  }
  const invoice = await stripe().invoices.retrieve(event.object.id)
  await syncCustomer(customer, async ({ trx, organization, after }) => {
    const isWaiting =
      isOfSubscription(invoice) &&
      invoice.status === 'open' &&
      invoice.billing_reason !== 'subscription_create'
    if (!isWaiting) {
      return
    }
    const attempt = Math.max(1, invoice.attempt_count)
    await tellBilling(trx, organization.id, `trouble/${invoice.id}/${attempt}`, 'payment_trouble', {
      plan: after.plan,
      amountCents: invoice.amount_remaining,
      url: invoice.hosted_invoice_url ?? null,
      cardLast4: after.card?.last4 ?? null,
    })
  })
}
