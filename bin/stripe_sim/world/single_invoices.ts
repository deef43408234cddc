import type Stripe from 'stripe'
import { Refusal } from './refusal.ts'
import type { World } from './world.ts'

/** What a customer will be billed for besides any subscription, as parameters name it. */
export interface SingleItem {
  customer: string
  currency: string
  /** cents; negative gives back */
  amount: number
  description: string | null
  metadata: Record<string, string>
}

/** Waits for an invoice to be made of it. */
export function addItem(world: World, given: SingleItem): Stripe.InvoiceItem {
  const item = world.make<Stripe.InvoiceItem>('invoiceitem', {
    id: world.id('ii'),
    ...given,
    date: world.now,
    discountable: given.amount > 0,
    discounts: [],
    net_amount: given.amount,
    period: { start: world.now, end: world.now },
    quantity: 1,
    quantity_decimal: '1',
    tax_rates: [],
  })
  world.invoiceItems.set(item.id, item)
  world.emit('invoiceitem.created', item)
  return item
}

export interface SingleInvoice {
  customer: string
  description: string | null
  metadata: Record<string, string>
  /** whether what waits for an invoice comes into this one */
  takesItems: boolean
}

/** A draft that belongs to no subscription: nobody makes it final or charges it but who asks for it. */
export function draftSingleInvoice(world: World, given: SingleInvoice): Stripe.Invoice {
  const id = world.id('in')
  const { email, name } = world.need(world.customers, 'customer', given.customer)
  const items = given.takesItems ? waitingItems(world, given.customer) : []
  const total = items.reduce((sum, { amount }) => sum + amount, 0)
  const due = Math.max(0, total)
  const invoice = world.make<Stripe.Invoice>('invoice', {
    id,
    created: world.now,
    customer: given.customer,
    customer_email: email,
    customer_name: name,
    description: given.description,
    currency: items[0]?.currency ?? 'eur',
    status: 'draft',
    billing_reason: 'manual',
    collection_method: 'charge_automatically',
    automatic_tax: {
      enabled: false,
      status: null,
      disabled_reason: null,
      liability: null,
      provider: null,
    },
    issuer: { type: 'self' },
    subtotal: total,
    subtotal_excluding_tax: total,
    total,
    total_excluding_tax: total,
    amount_due: due,
    amount_remaining: due,
    lines: {
      object: 'list',
      has_more: false,
      url: `/v1/invoices/${id}/lines`,
      data: items.map((item) => lineOf(world, id, item)),
    },
    metadata: given.metadata,
    period_start: world.now,
    period_end: world.now,
    payment_settings: {
      default_mandate: null,
      payment_method_options: null,
      payment_method_types: null,
    },
  })
  items.forEach((item) => (item.invoice = id))
  world.invoices.set(id, invoice)
  world.emit('invoice.created', invoice)
  return invoice
}

const waitingItems = (world: World, customer: string) =>
  [...world.invoiceItems.values()].filter(
    (item) => item.customer === customer && item.invoice === null
  )

const lineOf = (world: World, invoice: string, item: Stripe.InvoiceItem) =>
  world.make<Stripe.InvoiceLineItem>('line_item', {
    id: world.id('il'),
    invoice,
    amount: item.amount,
    subtotal: item.amount,
    currency: item.currency,
    description: item.description,
    discountable: item.discountable,
    metadata: {},
    period: item.period,
    quantity: item.quantity,
    parent: {
      type: 'invoice_item_details',
      subscription_item_details: null,
      invoice_item_details: {
        invoice_item: item.id,
        proration: false,
        proration_details: null,
        subscription: null,
      },
    },
  })

/**
 * Nobody owes it any more, or nobody will pay it.
 *
 * @throws Refusal for one that is paid, is not final, or is given up already
 */
export function closeUnpaid(
  world: World,
  invoice: Stripe.Invoice,
  status: 'void' | 'uncollectible'
) {
  const isOpen =
    invoice.status === 'open' || (status === 'void' && invoice.status === 'uncollectible')
  if (!isOpen) {
    throw new Refusal(400, `Invoice is ${invoice.status}.`, { code: 'invoice_not_open' })
  }
  invoice.status = status
  invoice.next_payment_attempt = null
  invoice.status_transitions[status === 'void' ? 'voided_at' : 'marked_uncollectible_at'] =
    world.now
  world.emit(status === 'void' ? 'invoice.voided' : 'invoice.marked_uncollectible', invoice)
}
