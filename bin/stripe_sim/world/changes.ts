import type Stripe from 'stripe'
import { attempt, composeInvoice, draftInvoice, finalize, type Line } from './invoices.ts'
import { Refusal } from './refusal.ts'
import { nextPhase, release } from './schedules.ts'
import { assertNotOver, periodEnd, periodLine, tellUpdate } from './subscriptions.ts'
import type { World } from './world.ts'

const HOUR = 3_600

/** What is to be charged for, as parameters name it; numbers come as words. */
export interface WantedItem {
  id?: string
  price?: string
  quantity?: number | string
}

export interface Wanted {
  price: Stripe.Price
  quantity: number
}

/** The item after the change; what is not named stays. */
export function wantedOf(
  world: World,
  subscription: Stripe.Subscription,
  items: readonly WantedItem[] | undefined
): Wanted {
  const [item] = subscription.items.data
  const asked = items?.find(({ id }) => id === item.id)
  if (items?.length && !asked) {
    throw new Refusal(400, 'This item does not belong to the subscription.', { param: 'items' })
  }
  return {
    price: asked?.price ? world.need(world.prices, 'price', asked.price) : item.price,
    quantity: Number(asked?.quantity ?? item.quantity ?? 1),
  }
}

const changesInterval = (subscription: Stripe.Subscription, { price }: Wanted) =>
  subscription.items.data[0].price.recurring?.interval !== price.recurring?.interval

/** What is given back for the rest of the period, and what the rest costs at the new price. */
export function prorations(subscription: Stripe.Subscription, wanted: Wanted, at: number): Line[] {
  const [item] = subscription.items.data
  const { current_period_start: start, current_period_end: end } = item
  const rest = (end - at) / (end - start)
  const old = (item.price.unit_amount ?? 0) * (item.quantity ?? 1)
  const fresh = (wanted.price.unit_amount ?? 0) * wanted.quantity
  const period = { start: at, end }
  const back = {
    description: `Unused time on ${item.price.nickname}`,
    amount: -Math.round(old * rest),
    price: item.price.id,
    quantity: item.quantity ?? 1,
    period,
    proration: true,
  }
  const isRestart = changesInterval(subscription, wanted)
  return [
    back,
    {
      description: `${isRestart ? '' : 'Remaining time on '}${wanted.price.nickname}`,
      amount: isRestart ? fresh : Math.round(fresh * rest),
      price: wanted.price.id,
      quantity: wanted.quantity,
      period: isRestart ? { start: at, end: periodEnd(at, wanted.price) } : period,
      proration: !isRestart,
    },
  ]
}

/** The invoice that comes with the next period: with its price if a schedule has one for it. */
export function previewComing(world: World, subscription: Stripe.Subscription): Stripe.Invoice {
  const { price, quantity } = comingItem(world, subscription)
  const lines = [periodLine(subscription, (price.unit_amount ?? 0) * quantity)]
  return composeInvoice(world, world.id('upcoming_in'), subscription, 'subscription_cycle', lines)
}

function comingItem(world: World, subscription: Stripe.Subscription): Wanted {
  const next = nextPhase(world, subscription)
  const [{ price, quantity }] = next?.items ?? subscription.items.data
  return {
    price:
      typeof price === 'string'
        ? world.need(world.prices, 'price', price)
        : (price as Stripe.Price),
    quantity: quantity ?? 1,
  }
}

/** The invoice a change would make. */
export function previewChange(
  world: World,
  subscription: Stripe.Subscription,
  details: Stripe.InvoiceCreatePreviewParams.SubscriptionDetails
): Stripe.Invoice {
  const wanted = wantedOf(world, subscription, details.items)
  const isFree = subscription.status === 'trialing' || details.proration_behavior === 'none'
  const at = Number(details.proration_date ?? world.now)
  const lines = isFree
    ? [{ ...periodLine(subscription, (wanted.price.unit_amount ?? 0) * wanted.quantity) }]
    : prorations(subscription, wanted, at)
  return composeInvoice(world, world.id('upcoming_in'), subscription, 'subscription_update', lines)
}

/** POST /v1/subscriptions/:id. */
export function updateSubscription(
  world: World,
  subscription: Stripe.Subscription,
  params: Stripe.SubscriptionUpdateParams
) {
  assertNotOver(subscription)
  const before = structuredClone(subscription) as unknown as Record<string, unknown>
  if (params.items) {
    changeItem(world, subscription, params)
  }
  changeEnd(world, subscription, params)
  if (params.default_payment_method) {
    world.need(world.paymentMethods, 'payment_method', params.default_payment_method)
    subscription.default_payment_method = params.default_payment_method
  }
  if (params.trial_end !== undefined) {
    moveTrial(world, subscription, params.trial_end)
  }
  if (params.metadata) {
    Object.assign(subscription.metadata, params.metadata)
  }
  tellUpdate(world, subscription, before)
}

function changeEnd(
  world: World,
  subscription: Stripe.Subscription,
  {
    cancel_at: at,
    cancel_at_period_end: atPeriodEnd,
    cancellation_details: details,
  }: Stripe.SubscriptionUpdateParams
) {
  if (atPeriodEnd !== undefined) {
    subscription.cancel_at_period_end = String(atPeriodEnd) === 'true'
    subscription.cancel_at = subscription.cancel_at_period_end
      ? subscription.items.data[0].current_period_end
      : null
  }
  if (at !== undefined) {
    subscription.cancel_at = at === '' ? null : Number(at)
  }
  if (atPeriodEnd !== undefined || at !== undefined) {
    subscription.canceled_at = subscription.cancel_at === null ? null : world.now
  }
  if (details) {
    subscription.cancellation_details = {
      reason: 'cancellation_requested',
      comment: details.comment || null,
      feedback: details.feedback || null,
      feedback_option: null,
    }
  }
}

/** Shortened to now, Stripe tells of its end at once (SDK, trial_will_end). */
function moveTrial(
  world: World,
  subscription: Stripe.Subscription,
  wanted: NonNullable<Stripe.SubscriptionUpdateParams['trial_end']>
) {
  const end = wanted === 'now' ? world.now : Number(wanted)
  subscription.trial_end = end
  subscription.items.data[0].current_period_end = end
  subscription.billing_cycle_anchor = end
  if (wanted === 'now') {
    world.happened.add(`trial_will_end ${subscription.id} ${end}`)
    world.emit('customer.subscription.trial_will_end', subscription)
  }
}

function changeItem(
  world: World,
  subscription: Stripe.Subscription,
  params: Stripe.SubscriptionUpdateParams
) {
  const wanted = wantedOf(world, subscription, params.items)
  if (subscription.status === 'trialing' || params.proration_behavior === 'none') {
    applyItem(world, subscription, wanted)
    return
  }
  const at = Number(params.proration_date ?? world.now)
  const lines = prorations(subscription, wanted, at)
  if (params.proration_behavior !== 'always_invoice') {
    applyItem(world, subscription, wanted)
    return
  }
  const invoice = draftInvoice(world, subscription, 'subscription_update', lines)
  finalize(world, invoice)
  const outcome = attempt(world, invoice, { isPresent: false })
  if (outcome === 'paid' || params.payment_behavior !== 'pending_if_incomplete') {
    applyItem(world, subscription, wanted)
    return
  }
  invoice.next_payment_attempt = null
  const [item] = subscription.items.data
  subscription.pending_update = {
    billing_cycle_anchor: null,
    cancel_at_period_end: null,
    discount: null,
    discounts: null,
    metadata: null,
    expires_at: world.now + 23 * HOUR,
    subscription_items: [
      { ...structuredClone(item), price: wanted.price, quantity: wanted.quantity },
    ],
    trial_end: null,
    trial_from_plan: null,
  }
}

function applyItem(world: World, subscription: Stripe.Subscription, wanted: Wanted) {
  const [item] = subscription.items.data
  const isRestart = subscription.status !== 'trialing' && changesInterval(subscription, wanted)
  item.price = wanted.price
  item.quantity = wanted.quantity
  if (isRestart) {
    subscription.billing_cycle_anchor = world.now
    item.current_period_start = world.now
    item.current_period_end = periodEnd(world.now, wanted.price)
    release(world, subscription)
  }
}

/** Once its invoice is paid, a change that waited is made. */
export function applyPending(world: World, subscription: Stripe.Subscription) {
  const [pending] = subscription.pending_update?.subscription_items ?? []
  if (pending) {
    const before = structuredClone(subscription) as unknown as Record<string, unknown>
    applyItem(world, subscription, { price: pending.price, quantity: pending.quantity ?? 1 })
    subscription.pending_update = null
    tellUpdate(world, subscription, before)
    world.emit('customer.subscription.pending_update_applied', subscription)
  }
}
