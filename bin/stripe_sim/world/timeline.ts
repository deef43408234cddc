import type Stripe from 'stripe'
import { expireSession } from './checkout.ts'
import { attempt, finalize, subscriptionOf } from './invoices.ts'
import { payingCard } from './payment_methods.ts'
import { applyPhases } from './schedules.ts'
import { afterAttempt, change, endSubscription, endTrial, isOver, roll } from './subscriptions.ts'
import { days, type World } from './world.ts'

/** Days before the end of a trial at which Stripe tells of it. */
const NOTICE = 3

interface Happening {
  at: number
  happen(): void
}

/** Lets time pass, in seconds since 1970: everything that falls due happens, in its order. */
export function advance(world: World, to: number) {
  for (let next = nextHappening(world); next && next.at <= to; next = nextHappening(world)) {
    world.now = Math.max(world.now, next.at)
    next.happen()
  }
  world.now = Math.max(world.now, to)
}

function nextHappening(world: World): Happening | undefined {
  return [
    ...[...world.sessions.values()].flatMap((one) => ofSession(world, one)),
    ...[...world.subscriptions.values()].flatMap((one) => ofSubscription(world, one)),
    ...[...world.invoices.values()].flatMap((one) => ofInvoice(world, one)),
  ].sort((one, other) => one.at - other.at)[0]
}

const ofSession = (world: World, session: Stripe.Checkout.Session): Happening[] =>
  session.status === 'open'
    ? [{ at: session.expires_at, happen: () => expireSession(world, session) }]
    : []

function ofSubscription(world: World, subscription: Stripe.Subscription): Happening[] {
  if (isOver(subscription)) {
    return []
  }
  const [item] = subscription.items.data
  const end = subscription.cancel_at ?? item.current_period_end
  if (subscription.cancel_at !== null || subscription.cancel_at_period_end) {
    return [
      ...notice(world, subscription),
      { at: end, happen: () => endSubscription(world, subscription) },
    ]
  }
  if (subscription.status === 'trialing') {
    return [
      ...notice(world, subscription),
      {
        at: subscription.trial_end ?? 0,
        happen: () => endTrial(world, subscription, payingCard(world, subscription) !== null),
      },
    ]
  }
  const expiry = subscription.pending_update?.expires_at
  return [
    {
      at: item.current_period_end,
      happen() {
        applyPhases(world, subscription)
        roll(world, subscription, item.current_period_end)
      },
    },
    ...(expiry ? [{ at: expiry, happen: () => dropPending(world, subscription) }] : []),
  ]
}

function dropPending(world: World, subscription: Stripe.Subscription) {
  change(world, subscription, { pending_update: null })
  world.emit('customer.subscription.pending_update_expired', subscription)
}

/** Once for each end: one that is moved is told again. */
function notice(world: World, subscription: Stripe.Subscription): Happening[] {
  const { id, status, trial_end: end } = subscription
  const name = `trial_will_end ${id} ${end}`
  if (status !== 'trialing' || end === null || world.happened.has(name)) {
    return []
  }
  return [
    {
      at: end - days(NOTICE),
      happen() {
        world.happened.add(name)
        world.emit('customer.subscription.trial_will_end', subscription)
      },
    },
  ]
}

function ofInvoice(world: World, invoice: Stripe.Invoice): Happening[] {
  const charge = () =>
    afterAttempt(world, subscriptionOf(world, invoice), invoice, attempt(world, invoice))
  if (invoice.status === 'draft' && invoice.automatically_finalizes_at !== null) {
    return [
      {
        at: invoice.automatically_finalizes_at,
        happen() {
          finalize(world, invoice)
          charge()
        },
      },
    ]
  }
  return invoice.status === 'open' && invoice.next_payment_attempt !== null
    ? [{ at: invoice.next_payment_attempt, happen: charge }]
    : []
}
