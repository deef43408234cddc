import billing from '#config/billing'
import type { FetchedSubscription } from '#services/billing/subscription_facts'

/** With French VAT, in cents: what is shown; Stripe decides what is charged. */
export const grossCents = (netCents: number): number =>
  Math.round((netCents * (100 + billing.vatPercent)) / 100)

/** What a period of that subscription costs with French VAT, in cents: its price as Stripe has it. */
export const grossOf = (subscriptions: readonly FetchedSubscription[], id: string | null): number =>
  grossCents(subscriptions.find((one) => one.id === id)?.netCents ?? 0)
