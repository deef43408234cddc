import type Stripe from 'stripe'
import { payingCard } from './payment_methods.ts'
import { rememberPayment } from './payments.ts'
import { discountsOn, useUp } from './promotions.ts'
import { taxCents, taxOf } from './tax.ts'
import { days, type World } from './world.ts'

const HOUR = 3_600

/** Days after the first failure at which Stripe tries again; then the subscription is cancelled. */
const RETRIES = [3, 5, 7]

export interface Line {
  description: string
  /** cents before tax; negative gives back */
  amount: number
  price: string | null
  quantity: number
  period: { start: number; end: number }
  proration: boolean
}

/** An invoice of a subscription, not yet final. */
export function draftInvoice(
  world: World,
  subscription: Stripe.Subscription,
  reason: Stripe.Invoice.BillingReason,
  lines: readonly Line[]
): Stripe.Invoice {
  const id = world.id('in')
  const invoice = composeInvoice(world, id, subscription, reason, lines)
  world.invoices.set(id, invoice)
  subscription.latest_invoice = id
  if (invoice.subtotal > 0) {
    useUp(world, subscription)
  }
  world.emit('invoice.created', invoice)
  return invoice
}

/** What it would be: also a preview, which nobody is told of. */
export function composeInvoice(
  world: World,
  id: string,
  subscription: Stripe.Subscription,
  reason: Stripe.Invoice.BillingReason,
  lines: readonly Line[]
): Stripe.Invoice {
  const customer = world.need(world.customers, 'customer', subscription.customer as string)
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0)
  const discounts = discountsOn(world, subscription, subtotal)
  const net = subtotal - discounts.reduce((sum, { amount }) => sum + amount, 0)
  const tax = taxOf(world, customer)
  const total = net + taxCents(tax, net)
  const due = Math.max(0, total)
  return world.make<Stripe.Invoice>('invoice', {
    id,
    created: world.now,
    customer: customer.id,
    customer_email: customer.email,
    customer_name: customer.name,
    currency: 'eur',
    status: 'draft',
    billing_reason: reason,
    collection_method: 'charge_automatically',
    automatic_tax: {
      enabled: true,
      status: 'complete',
      disabled_reason: null,
      liability: null,
      provider: 'stripe',
    },
    issuer: { type: 'self' },
    subtotal,
    subtotal_excluding_tax: subtotal,
    discounts: discounts.map(({ discount }) => discount),
    total_discount_amounts: discounts,
    total,
    total_excluding_tax: net,
    total_taxes: [
      {
        amount: total - net,
        tax_behavior: 'exclusive',
        tax_rate_details: null,
        taxability_reason: tax.reason,
        taxable_amount: net,
        type: 'tax_rate_details',
      },
    ],
    amount_due: due,
    amount_remaining: due,
    lines: {
      object: 'list',
      has_more: false,
      url: `/v1/invoices/${id}/lines`,
      data: lines.map((line) => invoiceLine(world, id, subscription, line)),
    },
    metadata: {},
    period_start: lines[0]?.period.start ?? world.now,
    period_end: lines[0]?.period.end ?? world.now,
    parent: {
      type: 'subscription_details',
      quote_details: null,
      subscription_details: {
        metadata: subscription.metadata,
        subscription: subscription.id,
      },
    },
    payment_settings: {
      default_mandate: null,
      payment_method_options: null,
      payment_method_types: null,
    },
    automatically_finalizes_at: world.now + HOUR,
  })
}

function invoiceLine(
  world: World,
  invoice: string,
  subscription: Stripe.Subscription,
  line: Line
): Stripe.InvoiceLineItem {
  const { id: item } = subscription.items.data[0]
  return world.make<Stripe.InvoiceLineItem>('line_item', {
    id: world.id('il'),
    invoice,
    amount: line.amount,
    subtotal: line.amount,
    currency: 'eur',
    description: line.description,
    discountable: true,
    metadata: {},
    period: line.period,
    quantity: line.quantity,
    parent: {
      type: 'subscription_item_details',
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: line.proration,
        proration_details: null,
        subscription: subscription.id,
        subscription_item: item,
      },
    },
  })
}

/** No longer changes; has a number and a page. A total of nothing is paid by itself. */
export function finalize(world: World, invoice: Stripe.Invoice) {
  invoice.status = 'open'
  invoice.number = `RUBIS-${String(world.invoices.size).padStart(4, '0')}`
  invoice.hosted_invoice_url = `${world.baseUrl}/invoice/${invoice.id}`
  invoice.invoice_pdf = `${world.baseUrl}/invoice/${invoice.id}/pdf`
  invoice.effective_at = world.now
  invoice.automatically_finalizes_at = null
  invoice.status_transitions.finalized_at = world.now
  world.emit('invoice.finalized', invoice)
}

export type Attempt = 'paid' | 'failed' | 'needs_authentication'

export interface Payer {
  /** the customer is there to authenticate */
  isPresent?: boolean
  /** a payment method named for this attempt, instead of the one that pays by itself */
  card?: string | null
}

/** Tries to charge it once. */
export function attempt(
  world: World,
  invoice: Stripe.Invoice,
  { isPresent = false, card: named = null }: Payer = {}
): Attempt {
  const subscription = subscriptionOf(world, invoice)
  const card = named ?? payingCard(world, subscription ?? invoice)
  const manner = card ? (world.manners.get(card) ?? 'ok') : 'declined'
  if (invoice.amount_due === 0 || manner === 'ok' || manner === 'authenticates_once') {
    return settle(world, invoice)
  }
  if (manner === 'authenticates_always' && isPresent) {
    return settle(world, invoice)
  }
  invoice.attempted = true
  invoice.attempt_count += 1
  // Only what a subscription owes is tried again by itself.
  const retry = subscription && RETRIES[invoice.attempt_count - 1]
  invoice.next_payment_attempt = retry ? firstTry(invoice) + days(retry) : null
  const needsAuthentication = manner === 'authenticates_always'
  rememberPayment(
    world,
    invoice,
    needsAuthentication ? 'requires_action' : 'requires_payment_method'
  )
  if (needsAuthentication) {
    world.emit('invoice.payment_action_required', invoice)
  }
  world.emit('invoice.payment_failed', invoice)
  return needsAuthentication ? 'needs_authentication' : 'failed'
}

const firstTry = (invoice: Stripe.Invoice) =>
  invoice.status_transitions.finalized_at ?? invoice.created

function settle(world: World, invoice: Stripe.Invoice): Attempt {
  const due = invoice.amount_due
  invoice.attempted = true
  invoice.attempt_count += due > 0 ? 1 : 0
  if (due > 0) {
    rememberPayment(world, invoice, 'succeeded')
  }
  invoice.status = 'paid'
  invoice.amount_paid = due
  invoice.amount_remaining = 0
  invoice.next_payment_attempt = null
  invoice.status_transitions.paid_at = world.now
  world.emit('invoice.paid', invoice)
  world.emit('invoice.payment_succeeded', invoice)
  return 'paid'
}

/** Null for an invoice that somebody made by hand. */
export function subscriptionOf(world: World, invoice: Stripe.Invoice): Stripe.Subscription | null {
  const id = invoice.parent?.subscription_details?.subscription as string | undefined
  return id === undefined ? null : world.need(world.subscriptions, 'subscription', id)
}
