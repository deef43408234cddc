import { periodCents } from '#services/billing/gross'
import { tellBilling, type BillingFacts } from '#services/billing/billing_outbox'
import type { Synced } from '#services/billing/sync_customer'
import { changesBetween } from '#values/subscription_changes'

/** Mails of what became of the subscription. The instant is in the key: one may cancel twice. */
export async function tellChanges(synced: Synced) {
  const { trx, organization, before, after, now } = synced
  const facts: BillingFacts = {
    plan: after.plan === 'free' ? before.plan : after.plan,
    cycle: after.billingCycle,
    trialEndsAt: iso(after.trialEndsAt),
    endsAt: iso(after.cancelAt ?? before.cancelAt ?? after.currentPeriodEnd),
    amountCents: periodCents(synced),
    cardLast4: after.card?.last4 ?? null,
  }
  for (const change of changesBetween(before, after)) {
    const key = `${change}/${after.stripeSubscriptionId}/${now.toMillis()}`
    await tellBilling(trx, organization.id, key, change, facts)
  }
}

const iso = (instant: { toISO(): string | null } | null) => instant?.toISO() ?? null
