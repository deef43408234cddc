import ConflictException from '#exceptions/conflict_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import Organization from '#models/organization'
import type { Actor } from '#services/activity/record'
import { lockPlan } from '#services/plans/plan_writer'
import { requestReplan, wakeReplanner } from '#services/plans/replan_requests'
import { assertUsablePlan } from '#services/plans/usable_plan'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Takes a plan out of use: no invoice can be given it any more. The ones that follow it go on, or
 * follow the replacement, in the background; clients that had it by default have the replacement, or
 * the organization's own.
 *
 * @throws NotFoundException, ConflictException `default_plan`, UnprocessableException `unknown_plan`
 */
export async function archivePlan(
  organizationId: string,
  planId: string,
  { replacementPlanId = null }: { replacementPlanId?: string | null },
  actor: Actor
): Promise<void> {
  const followers = await db.transaction(async (trx) => {
    await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE', [
      organizationId,
    ])
    const organization = await Organization.findOrFail(organizationId, { client: trx })
    if (replacementPlanId === planId) {
      throw new UnprocessableException(
        'unknown_plan',
        'Un plan ne se remplace pas lui-même.',
        'replacementPlanId'
      )
    }
    await assertUsablePlan(trx, organizationId, replacementPlanId, 'replacementPlanId')
    await moveClients(trx, organizationId, planId, replacementPlanId)
    const plan = await lockPlan(trx, organizationId, planId)
    if (organization.defaultPlanId === planId) {
      throw new ConflictException(
        'default_plan',
        'Ce plan est celui par défaut. Choisissez-en d’abord un autre.'
      )
    }
    plan.archivedAt ??= DateTime.utc()
    await plan.save()
    return replacementPlanId ? requestReplan(trx, plan, actor, replacementPlanId) : 0
  })
  if (followers > 0) {
    await wakeReplanner()
  }
}

/** In the common order of locks: clients before plans. */
async function moveClients(
  trx: TransactionClientContract,
  organizationId: string,
  planId: string,
  replacementPlanId: string | null
) {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT id FROM clients WHERE organization_id = ? AND plan_id = ?
      ORDER BY id FOR NO KEY UPDATE`,
    [organizationId, planId]
  )
  await trx
    .from('clients')
    .whereIn(
      'id',
      rows.map(({ id }) => id)
    )
    .update({ plan_id: replacementPlanId })
}

/** Undo of an archiving. What was moved to another plan stays there. @throws NotFoundException */
export async function restorePlan(organizationId: string, planId: string): Promise<void> {
  await db.transaction(async (trx) => {
    const plan = await lockPlan(trx, organizationId, planId)
    plan.archivedAt = null
    await plan.save()
  })
}
