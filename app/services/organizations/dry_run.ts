import Organization from '#models/organization'
import { recordActivity, type Actor } from '#services/activity/record'
import { recordAudit } from '#services/activity/audit'
import { databaseNow } from '#lib/clock'
import { whenQuiet } from '#services/relances/quiet'
import { replanRehearsed } from '#services/relances/rehearsals'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * From now on everything happens but the sending: reminders are planned, decided and written, and kept
 * to be read. A second start changes nothing.
 *
 * @throws ReminderLeavingNowException
 */
export function startDryRun(organizationId: string, actor: Actor): Promise<Organization> {
  return whenQuiet(organizationId, 'organization', async (trx) => {
    const organization = await Organization.findOrFail(organizationId, { client: trx })
    if (organization.dryRunSince === null) {
      organization.dryRunSince = await databaseNow(trx)
      await organization.save()
      await tell(trx, organizationId, 'dry_run_started', actor)
    }
    return organization
  })
}

/**
 * From now on reminders leave. What was only rehearsed is planned again by the late-step rule: of the
 * steps of an invoice that are past, the earliest goes first, the others keep the gap. What a person
 * approved or asked to send at once was for show: it is asked again.
 *
 * @throws ReminderLeavingNowException
 */
export async function endDryRun(organizationId: string, actor: Actor): Promise<Organization> {
  const organization = await whenQuiet(organizationId, 'organization', async (trx) => {
    const found = await Organization.findOrFail(organizationId, { client: trx })
    if (found.dryRunSince !== null) {
      await forgetShownDecisions(trx, organizationId)
      found.dryRunSince = null
      await found.save()
      await tell(trx, organizationId, 'dry_run_ended', actor)
    }
    return found
  })
  await replanRehearsed(organizationId)
  return organization
}

async function forgetShownDecisions(trx: TransactionClientContract, organizationId: string) {
  await trx.rawQuery(
    `WITH shown AS (
        SELECT t.id, (t.approved_at >= o.dry_run_since) IS TRUE AS approved,
          (t.immediate_at >= o.dry_run_since) IS TRUE AS hurried
        FROM relance_tasks AS t JOIN organizations AS o ON o.id = t.organization_id
        WHERE t.organization_id = ? AND t.status IN ('scheduled', 'sending')
          AND t.started_at IS NULL
          AND (t.approved_at >= o.dry_run_since OR t.immediate_at >= o.dry_run_since)
        ORDER BY t.id FOR NO KEY UPDATE OF t
      )
      UPDATE relance_tasks AS t
      SET approved_at = CASE WHEN NOT s.approved THEN t.approved_at END,
        approved_by = CASE WHEN NOT s.approved THEN t.approved_by END,
        approved_remainder_cents = CASE WHEN NOT s.approved THEN t.approved_remainder_cents END,
        immediate_at = CASE WHEN NOT s.hurried THEN t.immediate_at END,
        next_attempt_at = CASE WHEN NOT s.hurried THEN t.next_attempt_at END,
        updated_at = rubis_now()
      FROM shown AS s WHERE s.id = t.id`,
    [organizationId]
  )
}

async function tell(
  trx: TransactionClientContract,
  organizationId: string,
  kind: 'dry_run_started' | 'dry_run_ended',
  actor: Actor
) {
  await recordActivity(trx, { organizationId, kind, actor })
  await recordAudit(trx, {
    organizationId,
    userId: actor.userId ?? null,
    action: kind === 'dry_run_started' ? 'dry_run.started' : 'dry_run.ended',
    subject: { type: 'organization', id: organizationId },
  })
}
