import type Stripe from 'stripe'
import { plannedBy } from '#services/billing/planned_change'
import { stripe } from '#services/billing/stripe_gateway'
import {
  isLive,
  offerOf,
  SUBSCRIPTION_STATUSES,
  type Card,
  type SubscriptionFacts,
  type SubscriptionStatus,
} from '#values/subscription'
import { DateTime } from 'luxon'

/** One subscription of a customer, and what is not for the row. */
export interface FetchedSubscription extends SubscriptionFacts {
  customerId: string
  /** as we wrote it when it was made; anybody with a key of the account could */
  organizationId: string | null
  /** the same card has the same one, whoever gives it; never stored as it is */
  fingerprint: string | null
  paymentMethodId: string | null
  wasTrial: boolean
  itemId: string
  scheduleId: string | null
}

const EXPAND = ['data.default_payment_method', 'data.discounts.source.coupon']

/** Every subscription a customer ever had, as Stripe tells it now. */
export async function fetchSubscriptions(customerId: string): Promise<FetchedSubscription[]> {
  const page = await stripe().subscriptions.list({
    customer: customerId,
    status: 'all',
    limit: 100,
    expand: EXPAND,
  })
  return Promise.all(
    page.data.map(toFacts).map(async (facts) => {
      const { scheduleId, status } = facts
      return scheduleId && isLive(status)
        ? { ...facts, planned: await plannedBy(scheduleId) }
        : facts
    })
  )
}

/** Whether it bills a subscription; one that somebody made by hand is between them and Stripe's pages. */
export const isOfSubscription = ({ parent }: Stripe.Invoice) =>
  Boolean(parent?.subscription_details)

/** @throws when Stripe answers something else than a subscription, or a state nobody knows */
export function toFacts(told: Stripe.Subscription): FetchedSubscription {
  // A 404 without Stripe's envelope comes out of the SDK as an answer.
  if (told.object !== 'subscription') {
    throw new Error('Stripe answered something else than a subscription')
  }
  const status = SUBSCRIPTION_STATUSES.find((one) => one === told.status)
  if (!status) {
    throw new Error(`Stripe tells an unknown state of a subscription: ${told.status}`)
  }
  const item = planItemOf(told.items.data)
  const method =
    typeof told.default_payment_method === 'object' ? told.default_payment_method : null
  return {
    id: told.id,
    status: status satisfies SubscriptionStatus,
    customerId: idOf(told.customer),
    organizationId: told.metadata.organization_id ?? null,
    createdAt: instant(told.created),
    priceKeys: told.items.data.map(({ price }) => price.lookup_key),
    trialEndsAt: told.trial_end === null ? null : instant(told.trial_end),
    wasTrial: told.trial_start !== null,
    netCents: discounted(told, item.current_period_end),
    quantity: Math.max(1, item.quantity ?? 1),
    currentPeriodEnd: instant(item.current_period_end),
    cancelAtPeriodEnd: told.cancel_at_period_end,
    cancelAt: told.cancel_at === null ? null : instant(told.cancel_at),
    card: method?.card ? cardOf(method.card) : null,
    fingerprint: method?.card?.fingerprint ?? null,
    paymentMethodId: method?.id ?? null,
    itemId: item.id,
    planned: null,
    scheduleId: told.schedule === null ? null : idOf(told.schedule),
  }
}

/** Cents of the next period before tax, less what the discounts that still hold then take off. */
function discounted({ items, discounts }: Stripe.Subscription, next: number): number {
  const full = items.data.reduce(
    (sum, { price, quantity }) => sum + (price.unit_amount ?? 0) * (quantity ?? 1),
    0
  )
  return discounts.reduce((cents, discount) => {
    const coupon = typeof discount === 'string' ? null : discount.source.coupon
    if (typeof discount === 'string' || coupon === null || typeof coupon === 'string') {
      return cents
    }
    const holds = discount.end === null || discount.end > next
    const taken = Math.round((cents * (coupon.percent_off ?? 0)) / 100) + (coupon.amount_off ?? 0)
    return holds ? Math.max(0, cents - taken) : cents
  }, full)
}

/** The item that is one of our plans: somebody may have added others by hand. */
const planItemOf = (items: readonly Stripe.SubscriptionItem[]) =>
  items.find(({ price }) => offerOf(price.lookup_key) !== null) ?? items[0]

export const instant = (seconds: number) => DateTime.fromSeconds(seconds, { zone: 'utc' })

export const idOf = (reference: string | { id: string }) =>
  typeof reference === 'string' ? reference : reference.id

const cardOf = ({ last4, exp_month: month, exp_year: year }: Stripe.PaymentMethod.Card): Card => ({
  last4: last4 ?? '',
  expiresOn: DateTime.utc(year, month).endOf('month').toISODate() ?? '',
})
