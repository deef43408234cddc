import type Stripe from 'stripe'
import type { World } from './world.ts'

/** The payment of an invoice, as it stands after an attempt: a later attempt is of the same payment. */
export function rememberPayment(
  world: World,
  invoice: Stripe.Invoice,
  status: 'requires_action' | 'requires_payment_method' | 'succeeded'
) {
  const known = [...world.invoicePayments.values()].find((one) => one.invoice === invoice.id)
  if (known) {
    const id = String(known.payment.payment_intent)
    world.need(world.paymentIntents, 'payment_intent', id).status = status
    known.status = status === 'succeeded' ? 'paid' : 'open'
    return
  }
  const intent = world.make<Stripe.PaymentIntent>('payment_intent', {
    id: world.id('pi'),
    amount: invoice.amount_due,
    created: world.now,
    currency: invoice.currency,
    customer: invoice.customer,
    metadata: {},
    status,
  })
  world.paymentIntents.set(intent.id, intent)
  const payment = world.make<Stripe.InvoicePayment>('invoice_payment', {
    id: world.id('inpay'),
    amount_requested: invoice.amount_due,
    created: world.now,
    currency: invoice.currency,
    invoice: invoice.id,
    is_default: true,
    payment: { type: 'payment_intent', payment_intent: intent.id },
    status: status === 'succeeded' ? 'paid' : 'open',
  })
  world.invoicePayments.set(payment.id, payment)
}
