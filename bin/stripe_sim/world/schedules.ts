import type Stripe from 'stripe'
import { tellUpdate } from './subscriptions.ts'
import type { World } from './world.ts'

/** A schedule that starts from what the subscription is now. */
export function scheduleFrom(world: World, subscription: Stripe.Subscription) {
  const [item] = subscription.items.data
  const schedule = world.make<Stripe.SubscriptionSchedule>('subscription_schedule', {
    id: world.id('sub_sched'),
    created: world.now,
    customer: subscription.customer,
    subscription: subscription.id,
    status: 'active',
    end_behavior: 'release',
    billing_mode: { type: 'flexible', flexible: { proration_discounts: 'included' } },
    current_phase: { start_date: item.current_period_start, end_date: item.current_period_end },
    phases: [
      phaseOf(
        item.price.id,
        item.quantity ?? 1,
        item.current_period_start,
        item.current_period_end
      ),
    ],
  })
  world.schedules.set(schedule.id, schedule)
  subscription.schedule = schedule.id
  return schedule
}

export function phaseOf(price: string, quantity: number, start: number, end: number) {
  return {
    add_invoice_items: [],
    application_fee_percent: null,
    billing_cycle_anchor: null,
    billing_thresholds: null,
    collection_method: null,
    currency: 'eur',
    default_payment_method: null,
    description: null,
    discounts: [],
    end_date: end,
    invoice_settings: null,
    items: [
      { billing_thresholds: null, discounts: [], metadata: {}, plan: price, price, quantity },
    ],
    metadata: {},
    on_behalf_of: null,
    proration_behavior: 'none',
    start_date: start,
    transfer_data: null,
    trial_end: null,
  }
}

/** What a schedule has for the next period, if it has anything. */
export const nextPhase = (world: World, subscription: Stripe.Subscription) =>
  world.schedules
    .get(String(subscription.schedule))
    ?.phases.find(({ start_date: start }) => start >= subscription.items.data[0].current_period_end)

/** A new period: if a schedule has a phase for it, its price becomes the subscription's. */
export function applyPhases(world: World, subscription: Stripe.Subscription) {
  const next = nextPhase(world, subscription)
  if (!next) {
    return
  }
  const before = structuredClone(subscription) as unknown as Record<string, unknown>
  const [item] = subscription.items.data
  item.price = world.need(world.prices, 'price', next.items[0].price as string)
  item.quantity = next.items[0].quantity ?? 1
  release(world, subscription)
  tellUpdate(world, subscription, before)
}

/** The subscription goes on without it. */
export function release(world: World, subscription: Stripe.Subscription) {
  const schedule = world.schedules.get(String(subscription.schedule))
  if (schedule) {
    schedule.status = 'released'
    schedule.released_at = world.now
    schedule.released_subscription = subscription.id
    schedule.subscription = null
  }
  subscription.schedule = null
}
