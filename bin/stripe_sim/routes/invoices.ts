import type Stripe from 'stripe'
import { applyPending, previewChange, previewComing } from '../world/changes.ts'
import { attempt, subscriptionOf } from '../world/invoices.ts'
import { declined, Refusal } from '../world/refusal.ts'
import { afterAttempt } from '../world/subscriptions.ts'
import type { World } from '../world/world.ts'
import { listOf, type Call, type Handlers } from './route.ts'

export const invoices: Handlers = {
  'GET /v1/invoices': ({ world, params }: Call<Stripe.InvoiceListParams>) => {
    const rows = [...world.invoices.values()]
      .reverse()
      .filter(({ customer }) => !params.customer || customer === params.customer)
      .filter(({ status }) => !params.status || status === params.status)
    return listOf('/v1/invoices', rows, params)
  },
  'GET /v1/invoices/:id': ({ world, id }) => world.need(world.invoices, 'invoice', id),
  'GET /v1/invoice_payments': ({ world, params }: Call<Stripe.InvoicePaymentListParams>) => {
    const rows = [...world.invoicePayments.values()]
      .reverse()
      .filter(({ invoice }) => !params.invoice || invoice === params.invoice)
    return listOf('/v1/invoice_payments', rows, params)
  },
  'POST /v1/invoices/create_preview': ({
    world,
    params,
  }: Call<Stripe.InvoiceCreatePreviewParams>) => {
    const { subscription: id, subscription_details: details } = params
    const subscription = world.need(world.subscriptions, 'subscription', id ?? '')
    return details
      ? previewChange(world, subscription, details)
      : previewComing(world, subscription)
  },
  'POST /v1/invoices/:id/pay': ({ world, id }) => {
    const invoice = world.need(world.invoices, 'invoice', id)
    if (payInvoice(world, invoice, { isPresent: false }) !== 'paid') {
      throw declined()
    }
    return invoice
  },
}

/** One more attempt on an open invoice, and what follows for its subscription. */
export function payInvoice(world: World, invoice: Stripe.Invoice, who: { isPresent: boolean }) {
  if (invoice.status !== 'open') {
    throw new Refusal(400, `Invoice is ${invoice.status}.`, { code: 'invoice_not_open' })
  }
  const subscription = subscriptionOf(world, invoice)
  const retry = invoice.next_payment_attempt
  const outcome = attempt(world, invoice, who)
  if (outcome === 'paid') {
    applyPending(world, subscription)
    afterAttempt(world, subscription, invoice, outcome)
  } else {
    invoice.next_payment_attempt = retry
  }
  return outcome
}
