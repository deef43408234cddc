import billing from '#config/billing'
import type { Synced } from '#services/billing/sync_customer'

/** With French VAT, in cents: what is shown; Stripe decides what is charged. */
export const grossCents = (netCents: number): number =>
  Math.round((netCents * (100 + billing.vatPercent)) / 100)

/**
 * What a period of the subscription costs, in cents: what Stripe would charge next, or, when that is
 * unknown or of another offer, its price as Stripe has it with French VAT.
 */
export function periodCents({ subscriptions, after, nextChargeCents }: Synced): number {
  if (nextChargeCents !== null && after.planned === null) {
    return nextChargeCents
  }
  const { stripeSubscriptionId } = after
  return grossCents(subscriptions.find(({ id }) => id === stripeSubscriptionId)?.netCents ?? 0)
}
