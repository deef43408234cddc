import type Stripe from 'stripe'
import { updateSubscription } from '../world/changes.ts'
import { release, phaseOf, scheduleFrom } from '../world/schedules.ts'
import { endSubscription, assertNotOver, startSubscription } from '../world/subscriptions.ts'
import { listOf, type Call, type Handlers } from './route.ts'

export const subscriptions: Handlers = {
  'POST /v1/subscriptions': ({ world, params }: Call<Stripe.SubscriptionCreateParams>) => {
    const { customer = '', items = [], trial_end: trialEnd } = params
    world.need(world.customers, 'customer', customer)
    return startSubscription(world, {
      customer,
      price: items[0]?.price ?? '',
      quantity: Number(items[0]?.quantity ?? 1),
      trialDays: Number(params.trial_period_days ?? 0),
      trialEnd: trialEnd === undefined ? null : Number(trialEnd),
      card: params.default_payment_method ?? null,
      metadata: (params.metadata || {}) as Record<string, string>,
      missingCard: 'create_invoice',
    })
  },
  'GET /v1/subscriptions': ({ world, params }: Call<Stripe.SubscriptionListParams>) => {
    const rows = [...world.subscriptions.values()]
      .reverse()
      .filter(({ customer }) => !params.customer || customer === params.customer)
      .filter(
        ({ status }) =>
          params.status === 'all' ||
          (params.status ? status === params.status : status !== 'canceled')
      )
    return listOf('/v1/subscriptions', rows, params)
  },
  'GET /v1/subscriptions/:id': ({ world, id }) =>
    world.need(world.subscriptions, 'subscription', id),
  'POST /v1/subscriptions/:id': ({ world, id, params }: Call<Stripe.SubscriptionUpdateParams>) => {
    const subscription = world.need(world.subscriptions, 'subscription', id)
    updateSubscription(world, subscription, params)
    return subscription
  },
  'DELETE /v1/subscriptions/:id': ({ world, id }) => {
    const subscription = world.need(world.subscriptions, 'subscription', id)
    assertNotOver(subscription)
    endSubscription(world, subscription)
    return subscription
  },
  'POST /v1/subscription_schedules': ({
    world,
    params,
  }: Call<Stripe.SubscriptionScheduleCreateParams>) =>
    scheduleFrom(
      world,
      world.need(world.subscriptions, 'subscription', params.from_subscription ?? '')
    ),
  'GET /v1/subscription_schedules/:id': ({ world, id }) =>
    world.need(world.schedules, 'subscription_schedule', id),
  'POST /v1/subscription_schedules/:id': ({
    world,
    id,
    params,
  }: Call<Stripe.SubscriptionScheduleUpdateParams>) => {
    const schedule = world.need(world.schedules, 'subscription_schedule', id)
    const [present] = schedule.phases
    schedule.phases = (params.phases ?? []).map((phase, at) => {
      const [{ price = '', quantity = 1 }] = phase.items
      const start = at === 0 ? present.start_date : present.end_date
      const end = at === 0 ? present.end_date : start + (present.end_date - present.start_date)
      return phaseOf(price, Number(quantity), start, end) as unknown as typeof present
    })
    return schedule
  },
  'POST /v1/subscription_schedules/:id/release': ({ world, id }) => {
    const schedule = world.need(world.schedules, 'subscription_schedule', id)
    release(world, world.need(world.subscriptions, 'subscription', String(schedule.subscription)))
    return schedule
  },
}
