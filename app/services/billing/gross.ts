import billing from '#config/billing'
import type { FetchedSubscription } from '#services/billing/subscription_facts'

/** What a period of that subscription costs with French VAT, in cents: its price as Stripe has it. */
export function grossOf(subscriptions: readonly FetchedSubscription[], id: string | null): number {
  const net = subscriptions.find((one) => one.id === id)?.netCents ?? 0
  return Math.round((net * (100 + billing.vatPercent)) / 100)
}
