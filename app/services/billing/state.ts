import billing from '#config/billing'
import { databaseNow } from '#lib/clock'
import type Organization from '#models/organization'
import { grossCents } from '#services/billing/gross'
import { quotaColumns } from '#services/billing/quota_columns'
import { subscriptionOf } from '#services/billing/subscription_row'
import { hasConsumedTrial, tracesOf } from '#services/billing/trial_redemptions'
import {
  activeInvoicesLimit,
  entitledPlan,
  isInTrial,
  isSoftlyBlocked,
  PAST_DUE_HARD_DAYS,
  PAST_DUE_SOFT_DAYS,
  PLAN_CAPS,
  SEATS_MAX,
  seatsOf,
  type PlanCaps,
} from '#values/quota'
import type { Subscription } from '#values/subscription'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

/** How an organization stands with Rubis. */
export interface SubscriptionState extends Subscription {
  caps: PlanCaps
  activeInvoicesCount: number
  /** of them, how many the offer has no place for */
  frozenInvoicesCount: number
  inTrial: boolean
  inGracePeriod: boolean
  gracePeriodEndsAt: DateTime | null
  hasStripeCustomer: boolean
  /** nothing new is taken until the subscription is paid */
  isBlocked: boolean
  /** from when nothing new is taken, and from when Free holds, as long as it is not paid */
  blockedFrom: DateTime | null
  freeFrom: DateTime | null
  /** cents of the next charge with tax, null when none is to come */
  nextChargeCents: number | null
  /** a trial may still be begun */
  canStartTrial: boolean
  seatsUsed: number
  /** how the number of seats may be changed, null where the plan does not allow it */
  seatChoice: { step: number; max: number } | null
  /** false: nothing is sold here */
  isSold: boolean
}

/** The state of the subscription, for screens: from the row, without asking Stripe. */
export async function getOrgSubscriptionState(
  organization: Organization
): Promise<SubscriptionState> {
  const client = db.connection()
  const [now, counts, members, isConsumed] = await Promise.all([
    databaseNow(),
    invoiceCounts(client, organization.id),
    client
      .from('memberships')
      .where('organization_id', organization.id)
      .count('* as count')
      .first(),
    tracesOf(client, organization).then((traces) => hasConsumedTrial(client, traces)),
  ])
  const facts = { ...quotaColumns(organization), now }
  const { gracePeriodEndsAt, pastDueSince } = organization
  const plan = entitledPlan(facts)
  const caps = PLAN_CAPS[plan]
  return {
    ...subscriptionOf(organization),
    caps: {
      ...caps,
      activeInvoicesLimit: activeInvoicesLimit(facts),
      seatsLimit: seatsOf(plan, organization.planQuantity),
    },
    ...counts,
    inTrial: isInTrial(facts),
    inGracePeriod: gracePeriodEndsAt !== null && gracePeriodEndsAt > now,
    gracePeriodEndsAt,
    hasStripeCustomer: organization.stripeCustomerId !== null,
    isBlocked: isSoftlyBlocked(facts),
    blockedFrom: pastDueSince?.plus({ days: PAST_DUE_SOFT_DAYS }) ?? null,
    freeFrom: pastDueSince?.plus({ days: PAST_DUE_HARD_DAYS }) ?? null,
    nextChargeCents: nextCharge(organization),
    canStartTrial: !isConsumed && organization.subscriptionStatus === null,
    seatsUsed: Number(members?.count ?? 0),
    seatChoice: caps.multiUsers ? { step: caps.seatsLimit, max: SEATS_MAX } : null,
    isSold: billing.secretKey !== '',
  }
}

async function invoiceCounts(client: QueryClientContract, organizationId: string) {
  const { rows } = await client.rawQuery<{ rows: { active: number; frozen: number }[] }>(
    `SELECT c.active_invoices AS active, (
        SELECT count(DISTINCT i.id)::int FROM invoice_holds AS h
        JOIN invoices AS i ON i.organization_id = h.organization_id AND i.id = h.invoice_id
        WHERE h.organization_id = c.organization_id AND h.reason = 'quota' AND h.lifted_at IS NULL
          AND i.status NOT IN ('paid', 'cancelled')
      ) AS frozen
      FROM organization_counters AS c WHERE c.organization_id = ?`,
    [organizationId]
  )
  const [{ active, frozen }] = rows
  return { activeInvoicesCount: active, frozenInvoicesCount: frozen }
}

/**
 * As Stripe previewed it, else with French VAT. Nothing is charged any more once it ends; a change that
 * is planned begins with that charge.
 */
function nextCharge(organization: Organization): number | null {
  const { plan, cancelAt, nextChargeCents, periodNetCents, plannedNetCents } = organization
  const netCents = plannedNetCents ?? periodNetCents
  if (plan === 'free' || cancelAt !== null || netCents === null) {
    return null
  }
  return nextChargeCents ?? grossCents(netCents)
}
