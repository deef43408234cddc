import type Stripe from 'stripe'
import { applyPending, previewChange, previewComing } from '../world/changes.ts'
import { attempt, finalize, subscriptionOf, type Payer } from '../world/invoices.ts'
import { declined, Refusal } from '../world/refusal.ts'
import { closeUnpaid, draftSingleInvoice } from '../world/single_invoices.ts'
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
  'POST /v1/invoices': ({ world, params }: Call<Stripe.InvoiceCreateParams>) => {
    const { customer = '', description, metadata } = params
    return draftSingleInvoice(world, {
      customer,
      description: description ?? null,
      metadata: (metadata || {}) as Record<string, string>,
      takesItems: params.pending_invoice_items_behavior === 'include',
    })
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
  'POST /v1/invoices/:id/finalize': ({ world, id }) => finalized(world, id),
  'POST /v1/invoices/:id/pay': ({ world, id, params }: Call<Stripe.InvoicePayParams>) => {
    const invoice = world.need(world.invoices, 'invoice', id)
    if (invoice.status === 'draft') {
      finalize(world, invoice)
    }
    const outcome = payInvoice(world, invoice, { card: params.payment_method })
    if (outcome === 'needs_authentication') {
      throw declined(
        'This payment requires additional user action before it can be completed successfully.',
        'invoice_payment_intent_requires_action'
      )
    }
    if (outcome === 'failed') {
      throw declined()
    }
    return invoice
  },
  'POST /v1/invoices/:id/void': ({ world, id }) => {
    const invoice = world.need(world.invoices, 'invoice', id)
    closeUnpaid(world, invoice, 'void')
    return invoice
  },
  'POST /v1/invoices/:id/mark_uncollectible': ({ world, id }) => {
    const invoice = world.need(world.invoices, 'invoice', id)
    closeUnpaid(world, invoice, 'uncollectible')
    return invoice
  },
}

function finalized(world: World, id: string): Stripe.Invoice {
  const invoice = world.need(world.invoices, 'invoice', id)
  if (invoice.status !== 'draft') {
    throw new Refusal(400, 'This invoice is already finalized.', { code: 'invoice_not_editable' })
  }
  finalize(world, invoice)
  return invoice
}

/** One more attempt on an open invoice, and what follows for its subscription. */
export function payInvoice(world: World, invoice: Stripe.Invoice, who: Payer) {
  if (invoice.status !== 'open') {
    throw new Refusal(400, `Invoice is ${invoice.status}.`, { code: 'invoice_not_open' })
  }
  const subscription = subscriptionOf(world, invoice)
  const retry = invoice.next_payment_attempt
  const outcome = attempt(world, invoice, who)
  if (outcome === 'paid') {
    if (subscription) {
      applyPending(world, subscription)
    }
    afterAttempt(world, subscription, invoice, outcome)
  } else {
    invoice.next_payment_attempt = retry
  }
  return outcome
}
