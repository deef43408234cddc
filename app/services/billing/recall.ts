import { tellBilling } from '#services/billing/billing_outbox'
import { periodCents } from '#services/billing/gross'
import { requestRecap } from '#services/billing/recap_requests'
import type { Synced } from '#services/billing/sync_customer'

/** Days before its end at which a trial is recalled: cards' rules ask for seven (billing.md, 5). */
const REMINDER_DAYS = 7
const RECAP_DAYS = 3

/** What people must know in time, and what Stripe never tells of. */
export async function recall(synced: Synced) {
  await recallTrial(synced)
  await recallCard(synced)
}

/** The mail of the seventh day before the end, and the recap if Stripe never asked for it. */
async function recallTrial(synced: Synced) {
  const { trx, organization, after, now } = synced
  const { trialEndsAt, stripeSubscriptionId, subscriptionStatus } = after
  if (subscriptionStatus !== 'trialing' || !trialEndsAt) {
    return
  }
  const days = trialEndsAt.diff(now, 'days').days
  if (days <= REMINDER_DAYS && days > RECAP_DAYS && !after.cancelAtPeriodEnd) {
    await tellBilling(trx, organization.id, `day-7/${stripeSubscriptionId}`, 'trial_day_7', {
      plan: after.plan,
      cycle: after.billingCycle,
      trialEndsAt: trialEndsAt.toISO(),
      amountCents: periodCents(synced),
      cardLast4: after.card?.last4 ?? null,
    })
  }
  if (days <= RECAP_DAYS) {
    await requestRecap(synced)
  }
}

/** A card that ends before the next charge: Stripe has no event for it. */
async function recallCard({ trx, organization, after }: Synced) {
  const { card, currentPeriodEnd, cancelAtPeriodEnd, subscriptionStatus } = after
  const isPaying = subscriptionStatus === 'active' || subscriptionStatus === 'trialing'
  const chargedOn = currentPeriodEnd?.toISODate()
  if (isPaying && card && chargedOn && !cancelAtPeriodEnd && card.expiresOn < chargedOn) {
    const key = `card-expiring/${after.stripeSubscriptionId}/${card.last4}/${card.expiresOn}`
    await tellBilling(trx, organization.id, key, 'card_expiring', {
      cardLast4: card.last4,
      dueOn: currentPeriodEnd?.toISO() ?? null,
    })
  }
}
