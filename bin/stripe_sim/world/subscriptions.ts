import type Stripe from 'stripe'
import { attempt, draftInvoice, finalize, type Attempt, type Line } from './invoices.ts'
import { applyCoupon } from './promotions.ts'
import { Refusal } from './refusal.ts'
import { days, type World } from './world.ts'

export interface SubscriptionStart {
  customer: string
  price: string
  quantity: number
  trialDays: number
  /** seconds since 1970, instead of days */
  trialEnd?: number | null
  /** null: the customer's own, if they have one */
  card: string | null
  metadata: Record<string, string>
  missingCard: 'cancel' | 'create_invoice' | 'pause'
  withoutCharge?: boolean
  coupon?: Stripe.Coupon | null
}

export const isOver = ({ status }: Stripe.Subscription) =>
  status === 'canceled' || status === 'incomplete_expired'

/** The end of a period that starts then: a calendar month or a year later, as Stripe counts. */
export function periodEnd(start: number, price: Stripe.Price): number {
  const date = new Date(start * 1000)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  if (price.recurring?.interval === 'year') {
    date.setUTCFullYear(date.getUTCFullYear() + 1)
  } else {
    date.setUTCMonth(date.getUTCMonth() + 1)
  }
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return date.getTime() / 1000
}

/** What Checkout makes once the card is accepted. */
export function startSubscription(world: World, start: SubscriptionStart): Stripe.Subscription {
  const id = world.id('sub')
  const price = world.need(world.prices, 'price', start.price)
  const trialEnd =
    start.trialEnd ?? (start.trialDays > 0 ? world.now + days(start.trialDays) : null)
  const item = world.make<Stripe.SubscriptionItem>('subscription_item', {
    id: world.id('si'),
    created: world.now,
    subscription: id,
    quantity: start.quantity,
    current_period_start: world.now,
    current_period_end: trialEnd ?? periodEnd(world.now, price),
    metadata: {},
    price,
  })
  const subscription = world.make<Stripe.Subscription>('subscription', {
    id,
    automatic_tax: { enabled: true, disabled_reason: null, liability: null },
    billing_cycle_anchor: trialEnd ?? world.now,
    billing_mode: { type: 'flexible', flexible: { proration_discounts: 'included' } },
    created: world.now,
    currency: 'eur',
    customer: start.customer,
    default_payment_method: start.card,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: {
      object: 'list',
      data: [item],
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
    },
    metadata: start.metadata,
    start_date: world.now,
    status: trialEnd ? 'trialing' : 'active',
    trial_start: trialEnd && world.now,
    trial_end: trialEnd,
    trial_settings: {
      end_behavior: { billing_cycle_anchor: null, missing_payment_method: start.missingCard },
    },
  })
  world.subscriptions.set(id, subscription)
  if (start.coupon) {
    applyCoupon(world, subscription, start.coupon)
  }
  const invoice = draftInvoice(world, subscription, 'subscription_create', [
    periodLine(subscription, trialEnd ? 0 : undefined),
  ])
  world.emit('customer.subscription.created', subscription)
  finalize(world, invoice)
  if (attempt(world, invoice, { isPresent: true }) !== 'paid') {
    change(world, subscription, { status: 'incomplete' })
  }
  return subscription
}

/** The present period at its price; nothing during a trial. */
export function periodLine(subscription: Stripe.Subscription, amount?: number): Line {
  const [item] = subscription.items.data
  const quantity = item.quantity ?? 1
  return {
    description: `${quantity} × ${item.price.nickname ?? item.price.id}`,
    amount: amount ?? (item.price.unit_amount ?? 0) * quantity,
    price: item.price.id,
    quantity,
    period: { start: item.current_period_start, end: item.current_period_end },
    proration: false,
  }
}

/** Changes fields and tells what they were, unless nothing changes. */
export function change(
  world: World,
  subscription: Stripe.Subscription,
  fields: Partial<Stripe.Subscription>
) {
  const before = structuredClone(subscription) as unknown as Record<string, unknown>
  Object.assign(subscription, fields)
  tellUpdate(world, subscription, before)
}

export function tellUpdate(
  world: World,
  subscription: Stripe.Subscription,
  before: Record<string, unknown>
) {
  const now = subscription as unknown as Record<string, unknown>
  const changed = Object.keys(before).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(now[name])
  )
  if (changed.length > 0) {
    const previous = Object.fromEntries(changed.map((name) => [name, before[name]]))
    world.emit('customer.subscription.updated', subscription, previous)
  }
}

export function assertNotOver(subscription: Stripe.Subscription) {
  if (isOver(subscription)) {
    throw new Refusal(
      400,
      'A canceled subscription can only update its cancellation_details and metadata.',
      { code: 'invalid_canceled_subscription_fields' }
    )
  }
}

/** At once and for good. */
export function endSubscription(world: World, subscription: Stripe.Subscription) {
  subscription.status = 'canceled'
  subscription.ended_at = world.now
  subscription.canceled_at ??= world.now
  subscription.schedule = null
  for (const invoice of world.invoices.values()) {
    const owner = invoice.parent?.subscription_details?.subscription
    if (owner === subscription.id && invoice.status === 'draft') {
      invoice.status = 'void'
    }
    if (owner === subscription.id) {
      invoice.next_payment_attempt = null
    }
  }
  world.emit('customer.subscription.deleted', subscription)
}

/** The trial is over: nothing without a card, else active before any money (billing.md, timeline). */
export function endTrial(world: World, subscription: Stripe.Subscription, hasCard: boolean) {
  if (!hasCard && subscription.trial_settings?.end_behavior.missing_payment_method === 'cancel') {
    endSubscription(world, subscription)
    return
  }
  roll(world, subscription, subscription.trial_end ?? world.now, { status: 'active' })
}

/** The next period begins: a draft that is charged an hour later. */
export function roll(
  world: World,
  subscription: Stripe.Subscription,
  start: number,
  fields: Partial<Stripe.Subscription> = {}
) {
  const before = structuredClone(subscription) as unknown as Record<string, unknown>
  const [item] = subscription.items.data
  item.current_period_start = start
  item.current_period_end = periodEnd(start, item.price)
  Object.assign(subscription, fields)
  draftInvoice(world, subscription, 'subscription_cycle', [periodLine(subscription)])
  tellUpdate(world, subscription, before)
}

/** What a charge that ended so makes of its subscription, if it has one. */
export function afterAttempt(
  world: World,
  subscription: Stripe.Subscription | null,
  invoice: Stripe.Invoice,
  outcome: Attempt
) {
  if (!subscription || isOver(subscription)) {
    return
  }
  if (outcome === 'paid') {
    if (subscription.status === 'past_due') {
      change(world, subscription, { status: 'active' })
    }
  } else if (invoice.next_payment_attempt === null) {
    endSubscription(world, subscription)
  } else if (subscription.status !== 'past_due') {
    change(world, subscription, { status: 'past_due' })
  }
}
