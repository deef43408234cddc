import type Organization from '#models/organization'
import { databaseNow } from '#lib/clock'
import type { Subscription } from '#values/subscription'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What the row says. */
export function subscriptionOf(organization: Organization): Subscription {
  const { cardLast4, cardExpiresOn } = organization
  return {
    plan: organization.plan,
    subscriptionStatus: organization.subscriptionStatus,
    stripeSubscriptionId: organization.stripeSubscriptionId,
    trialEndsAt: organization.trialEndsAt,
    billingCycle: organization.billingCycle,
    currentPeriodEnd: organization.currentPeriodEnd,
    cancelAtPeriodEnd: organization.cancelAtPeriodEnd,
    cancelAt: organization.cancelAt,
    pastDueSince: organization.pastDueSince,
    periodNetCents: organization.periodNetCents,
    planQuantity: organization.planQuantity,
    planned: plannedOf(organization),
    card: cardLast4 && cardExpiresOn ? { last4: cardLast4, expiresOn: cardExpiresOn } : null,
  }
}

/** The database holds all of it or nothing. */
const plannedOf = ({
  plannedPlan: plan,
  plannedCycle: cycle,
  plannedQuantity: quantity,
  plannedNetCents: netCents,
  plannedFrom: from,
}: Organization) =>
  plan && cycle && quantity && netCents !== null && from
    ? { plan, cycle, quantity, netCents, from }
    : null

/** Writes what Stripe last said. The caller holds the row. */
export async function writeSubscription(
  trx: TransactionClientContract,
  organization: Organization,
  { card, planned, ...columns }: Subscription
) {
  organization.merge({
    ...columns,
    cardLast4: card?.last4 ?? null,
    cardExpiresOn: card?.expiresOn ?? null,
    plannedPlan: planned?.plan ?? null,
    plannedCycle: planned?.cycle ?? null,
    plannedQuantity: planned?.quantity ?? null,
    plannedNetCents: planned?.netCents ?? null,
    plannedFrom: planned?.from ?? null,
    billingSyncedAt: await databaseNow(trx),
  })
  await organization.useTransaction(trx).save()
}
