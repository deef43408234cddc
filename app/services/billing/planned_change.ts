import type Stripe from 'stripe'
import { stripe } from '#services/billing/stripe_gateway'
import { offerOf, type PlannedChange } from '#values/subscription'
import { DateTime } from 'luxon'

/**
 * What a schedule makes of its subscription next, asked of Stripe: prices are known by their lookup keys
 * only there. Null when it plans nothing of ours.
 */
export async function plannedBy(scheduleId: string): Promise<PlannedChange | null> {
  const schedule = await stripe().subscriptionSchedules.retrieve(scheduleId, {
    expand: ['phases.items.price'],
  })
  const from = schedule.current_phase?.end_date
  const next = schedule.phases.find(({ start_date: start }) => start === from)
  const item = next?.items[0]
  return item && from ? toPlanned(item, from) : null
}

function toPlanned(
  { price, quantity }: Stripe.SubscriptionSchedule.Phase.Item,
  from: number
): PlannedChange | null {
  if (typeof price === 'string' || price.deleted) {
    return null
  }
  const offer = offerOf(price.lookup_key)
  const times = Math.max(1, quantity ?? 1)
  return (
    offer && {
      ...offer,
      quantity: times,
      netCents: (price.unit_amount ?? 0) * times,
      from: DateTime.fromSeconds(from, { zone: 'utc' }),
    }
  )
}
