import { isCardRefusal, stripe } from '#services/billing/stripe_gateway'
import { fetchSubscriptions, idOf, isOfSubscription } from '#services/billing/subscription_facts'
import { bestOf } from '#values/subscription_projection'
import { isLive } from '#values/subscription'

/**
 * Checkout ties a card to the subscription; one that is given later in the portal only becomes the
 * customer's. So the subscription is pointed at it, and what was left open is paid with it at once.
 */
export async function adoptCard(customerId: string) {
  const customer = await stripe().customers.retrieve(customerId)
  if (customer.deleted) {
    return
  }
  const given = customer.invoice_settings.default_payment_method
  const fetched = await fetchSubscriptions(customerId)
  const best = bestOf(fetched)
  const current = fetched.find(({ id }) => id === best?.id)
  if (!given || !current || !isLive(current.status) || current.paymentMethodId === idOf(given)) {
    return
  }
  await stripe().subscriptions.update(current.id, { default_payment_method: idOf(given) })
  if (current.status === 'past_due') {
    await payOpenInvoices(customerId)
  }
}

async function payOpenInvoices(customerId: string) {
  const open = await stripe().invoices.list({ customer: customerId, status: 'open' })
  for (const { id } of open.data.filter(isOfSubscription)) {
    try {
      await stripe().invoices.pay(id)
    } catch (error) {
      // Refused again: Stripe tells of it, and the mail of that attempt goes out.
      if (!isCardRefusal(error)) {
        throw error
      }
    }
  }
}
