import { previewNextCharge } from '#services/billing/next_charge'
import { fetchSubscriptions } from '#services/billing/subscription_facts'
import { tellBilling, type BillingFacts } from '#services/billing/billing_outbox'
import Organization from '#models/organization'
import { Money } from '#values/money'
import { bestOf } from '#values/subscription_projection'
import logger from '@adonisjs/core/services/logger'
import { enqueue } from '#lib/queue'
import db from '@adonisjs/lucid/services/db'

const LEASE = '3 minutes'

interface RecapRow {
  id: string
  organization_id: string
  attempts: number
  payload: { subscriptionId: string; trialEndsAt: string }
}

/** Makes the recaps that were asked for. Returns how many were looked at. */
export async function sendTrialRecaps(signal?: AbortSignal): Promise<number> {
  let count = 0
  for (let row = await claim(); row; row = signal?.aborted ? null : await claim()) {
    await settle(row)
    count += 1
  }
  if (count > 0) {
    await enqueue('mails', 'SendOutboxJob', {})
  }
  return count
}

async function claim(): Promise<RecapRow | null> {
  const { rows } = await db.rawQuery<{ rows: RecapRow[] }>(
    `UPDATE outbox SET attempts = least(attempts + 1, 1000), available_at = rubis_now() + interval '${LEASE}'
      WHERE id = (
        SELECT id FROM outbox
        WHERE kind = 'job.trial_recap' AND done_at IS NULL AND available_at <= rubis_now()
        ORDER BY available_at LIMIT 1 FOR UPDATE SKIP LOCKED
      ) RETURNING id, organization_id, attempts, payload`
  )
  return rows[0] ?? null
}

async function settle(row: RecapRow) {
  try {
    const facts = await recapOf(row)
    await db.transaction(async (trx) => {
      if (facts) {
        const key = `recap/${row.payload.subscriptionId}/${row.payload.trialEndsAt}`
        await tellBilling(trx, row.organization_id, key, 'trial_recap', facts)
      }
      await trx.rawQuery('UPDATE outbox SET done_at = rubis_now() WHERE id = ?', [row.id])
    })
  } catch (error) {
    logger.error({ err: error, outboxId: row.id }, 'the recap of a trial cannot be made')
    await db.rawQuery(
      `UPDATE outbox SET last_error = ?, available_at = rubis_now() + make_interval(secs => ?) WHERE id = ?`,
      [(error as Error).message.slice(0, 200), Math.min(3600, 30 * 2 ** row.attempts), row.id]
    )
  }
}

/** Null when that trial is no longer on, or its end was moved: another recap says so then. */
async function recapOf({ organization_id: id, payload }: RecapRow): Promise<BillingFacts | null> {
  const organization = await Organization.findOrFail(id)
  const customer = organization.stripeCustomerId
  const best = customer ? bestOf(await fetchSubscriptions(customer)) : null
  const endsAt = best?.trialEndsAt?.toISO() ?? null
  if (!customer || best?.status !== 'trialing' || endsAt !== payload.trialEndsAt) {
    return null
  }
  const isCancelled = best.cancelAt !== null || best.cancelAtPeriodEnd
  const done = await doneSince(id)
  return {
    ...done,
    plan: organization.plan,
    cycle: organization.billingCycle,
    trialEndsAt: endsAt,
    endsAt: isCancelled ? endsAt : null,
    amountCents: isCancelled ? 0 : await previewNextCharge(customer, best.id),
    cardLast4: best.card?.last4 ?? null,
  }
}

/** What Rubis did since the trial began. Money that came after a reminder, and nothing else, is recovered. */
async function doneSince(organizationId: string) {
  const { rows } = await db.rawQuery(
    `WITH trial AS (
        SELECT redeemed_at AS since FROM trial_redemptions WHERE organization_id = :organizationId
      )
      SELECT
        (SELECT count(*) FROM invoices AS i WHERE i.organization_id = :organizationId
          AND i.created_at >= trial.since) AS imported,
        (SELECT count(*) FROM relance_tasks AS t WHERE t.organization_id = :organizationId
          AND t.status = 'sent' AND t.sent_at >= trial.since) AS sent,
        (SELECT sum(p.amount_cents) FROM payments AS p WHERE p.organization_id = :organizationId
          AND p.kind = 'payment' AND p.after_reminder AND p.voided_at IS NULL
          AND p.created_at >= trial.since) AS recovered
      FROM trial`,
    { organizationId }
  )
  const [figures] = rows
  const sent = Number(figures?.sent ?? 0)
  return {
    imported: Number(figures?.imported ?? 0),
    sent,
    recoveredCents: Money.fromDatabase(figures?.recovered ?? null).cents,
    rubis: sent,
  }
}
