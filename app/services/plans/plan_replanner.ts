import ReminderLeavingNowException from '#exceptions/reminder_leaving_now_exception'
import { recordActivity, RUBIS, type Actor } from '#services/activity/record'
import { changeInvoice, type InvoiceChange } from '#services/invoices/change_invoice'
import { askAgain } from '#services/invoices/holds'
import { FOLLOWING } from '#services/plans/replan_requests'
import { scheduleRelancesForInvoice } from '#services/relances/relance_scheduler'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

/** Invoices re-planned before other organizations get their turn. */
const BATCH = 100

/** A dead worker's request is taken over after so long. */
const LEASE = '60 seconds'

/** An invoice that could not be re-planned now is tried again after so long. */
const PATIENCE = '5 seconds'

interface Replan {
  id: string
  organizationId: string
  planId: string
  targetPlanId: string | null
  requestedBy: string | null
}

/**
 * Makes the invoices of edited plans follow them: one short transaction each, which also moves the
 * cursor, so that a process killed anywhere is resumed by another at the very invoice. Nothing is
 * planned from memory: steps are read under the locks, and an edit made meanwhile wins.
 *
 * @returns how many invoices were re-planned
 */
export async function replanPlans(signal?: AbortSignal): Promise<number> {
  let done = 0
  while (!signal?.aborted) {
    const replan = await takeReplan()
    if (!replan) {
      break
    }
    done += await replanBatch(replan, signal)
  }
  return done
}

/** The request that waited longest; organizations take turns. */
async function takeReplan(): Promise<Replan | null> {
  const { rows } = await db.rawQuery<{ rows: Replan[] }>(
    `UPDATE plan_replans AS r
      SET lease_until = rubis_now() + interval '${LEASE}', updated_at = rubis_now()
      WHERE r.id = (
        SELECT id FROM plan_replans
        WHERE finished_at IS NULL AND (lease_until IS NULL OR lease_until <= rubis_now())
        ORDER BY updated_at LIMIT 1 FOR UPDATE SKIP LOCKED
      )
      RETURNING r.id, r.organization_id AS "organizationId", r.plan_id AS "planId",
        r.target_plan_id AS "targetPlanId", r.requested_by AS "requestedBy"`
  )
  return rows[0] ?? null
}

async function replanBatch(replan: Replan, signal?: AbortSignal): Promise<number> {
  const invoices = await nextInvoices(replan)
  let done = 0
  for (const { id } of invoices) {
    if (signal?.aborted) {
      break
    }
    try {
      if (!(await replanInvoice(replan, id))) {
        return done // another edit took over
      }
    } catch (error) {
      if (!(error instanceof ReminderLeavingNowException)) {
        logger.error({ err: error, planId: replan.planId, invoiceId: id }, 'cannot be re-planned')
      }
      await release(replan, PATIENCE)
      return done
    }
    done += 1
  }
  await (invoices.length < BATCH && !signal?.aborted ? finish(replan) : release(replan))
  return done
}

async function nextInvoices({ id }: Replan) {
  const { rows } = await db.rawQuery<{ rows: { id: string }[] }>(
    `SELECT i.id FROM plan_replans AS r
      JOIN invoices AS i ON i.organization_id = r.organization_id AND i.plan_id = r.plan_id
      WHERE r.id = ? AND r.finished_at IS NULL AND i.id > r.cursor AND i.status IN ${FOLLOWING}
      ORDER BY i.id LIMIT ${BATCH}`,
    [id]
  )
  return rows
}

/** Returns false when the request was replaced meanwhile; the invoice is right either way. */
function replanInvoice(replan: Replan, invoiceId: string): Promise<boolean> {
  return changeInvoice(replan.organizationId, invoiceId, async (change) => {
    const { invoice, trx } = change
    if (invoice.planId === replan.planId) {
      await follow(change, replan)
    }
    const moved = await trx.rawQuery<{ rowCount: number }>(
      `UPDATE plan_replans
        SET cursor = :invoiceId, done = done + 1, updated_at = rubis_now(),
          lease_until = rubis_now() + interval '${LEASE}'
        WHERE id = :id AND finished_at IS NULL AND cursor < :invoiceId`,
      { id: replan.id, invoiceId }
    )
    return moved.rowCount > 0
  })
}

async function follow({ invoice, trx, waiting }: InvoiceChange, replan: Replan) {
  const actor: Actor = replan.requestedBy ? { kind: 'user', userId: replan.requestedBy } : RUBIS
  if (replan.targetPlanId) {
    invoice.planId = replan.targetPlanId
    await invoice.save()
    await recordActivity(trx, {
      organizationId: invoice.organizationId,
      kind: 'plan_changed',
      actor,
      invoiceId: invoice.id,
      clientId: invoice.clientId,
      data: { planId: replan.targetPlanId },
    })
  }
  await askAgain(trx, invoice.organizationId, { invoiceId: invoice.id }, WAITS_FOR_PLAN)
  waiting.push(...(await scheduleRelancesForInvoice(trx, invoice, { actor })))
}

/** What editing a plan may end (relances: `start_decisions`). */
const WAITS_FOR_PLAN = ['missing_values', 'penalties_for_consumer', 'replan_pending']

async function finish({ id }: Replan) {
  await db.rawQuery(
    `UPDATE plan_replans SET finished_at = rubis_now(), lease_until = NULL, updated_at = rubis_now()
      WHERE id = ? AND finished_at IS NULL`,
    [id]
  )
}

async function release({ id }: Replan, after = '0 seconds') {
  await db.rawQuery(
    `UPDATE plan_replans SET lease_until = rubis_now() + interval '${after}', updated_at = rubis_now()
      WHERE id = ? AND finished_at IS NULL`,
    [id]
  )
}
