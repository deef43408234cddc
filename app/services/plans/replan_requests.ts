import { v7 as uuidv7 } from 'uuid'
import { enqueue } from '#lib/queue'
import type { Actor } from '#services/activity/record'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Statuses of the invoices that a plan still chases. */
export const FOLLOWING = `('pending', 'awaiting_user_confirmation', 'in_relance')`

/**
 * The open invoices of a plan must follow it anew, or follow another. Written in the transaction that
 * changes the plan, whose lock the caller holds: from its commit on, nothing leaves for an invoice that
 * was not re-planned yet. An earlier request that is still running is replaced: this one sees them all.
 *
 * @returns how many invoices will be looked at; nothing is asked for when there is none
 */
export async function requestReplan(
  trx: TransactionClientContract,
  plan: { organizationId: string; id: string },
  actor: Actor,
  targetPlanId: string | null = null
): Promise<number> {
  const { organizationId, id: planId } = plan
  await trx.rawQuery(
    `UPDATE plan_replans SET finished_at = rubis_now(), updated_at = rubis_now()
      WHERE organization_id = ? AND plan_id = ? AND finished_at IS NULL`,
    [organizationId, planId]
  )
  const { rows } = await trx.rawQuery<{ rows: { total: number }[] }>(
    `SELECT count(*)::integer AS total FROM invoices
      WHERE organization_id = ? AND plan_id = ? AND status IN ${FOLLOWING}`,
    [organizationId, planId]
  )
  const [{ total }] = rows
  if (total > 0) {
    await trx.table('plan_replans').insert({
      id: uuidv7(),
      organization_id: organizationId,
      plan_id: planId,
      target_plan_id: targetPlanId,
      total,
      requested_by: actor.userId ?? null,
    })
  }
  return total
}

/** After the commit. A lost wake-up costs half a minute: every worker makes rounds of its own. */
export async function wakeReplanner() {
  await enqueue('maintenance', 'ReplanInvoicesJob', {})
}
