import { v7 as uuidv7 } from 'uuid'
import { databaseNow } from '#lib/clock'
import type Invoice from '#models/invoice'
import { RUBIS, recordActivity, type Actor } from '#services/activity/record'
import { scheduleCheckins } from '#services/checkins/schedule_checkins'
import { cancelRelances } from '#services/relances/cancel_relances'
import { handBackEndedPlans } from '#services/relances/plan_end'
import { loadPlanningContext } from '#services/relances/planning_context'
import { isClosed } from '#values/invoice_status'
import { planRelances, type RelancePlan } from '#values/relance_plan'
import type { CancelReason } from '#values/relance_status'
import type { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface ScheduleOptions {
  /** true when the due date is what changed: postponements made for the old one fall */
  dueDateChanged?: boolean
  actor?: Actor
}

/** A reminder that now waits, for whoever wakes the workers once the transaction is committed. */
export interface WaitingRelance {
  taskId: string
  sendAt: DateTime
}

/**
 * Makes the reminders of an invoice those its plan wants: at creation, import, re-plan, reopening and
 * undo. The caller holds the lock of the invoice in `trx`. What the plan no longer wants is cancelled,
 * what is missing is inserted, and the unique index has the last word. Idempotent.
 */
export async function scheduleRelancesForInvoice(
  trx: TransactionClientContract,
  invoice: Invoice,
  { dueDateChanged = false, actor = RUBIS }: ScheduleOptions = {}
): Promise<WaitingRelance[]> {
  if (isClosed(invoice.status) || invoice.status === 'litigation') {
    return []
  }

  await holdPlan(trx, invoice)
  const now = await databaseNow(trx)
  const context = await loadPlanningContext(trx, invoice)
  const plan = planRelances({
    ...context,
    dueDate: invoice.dueDate,
    dueDateChanged,
    now,
    seed: invoice.id,
  })
  await applyPlan(trx, invoice, plan)
  const inserted = await insertTasks(trx, invoice, plan)
  await scheduleCheckins(trx, invoice)

  if (inserted.length > 0 || plan.cancel.length > 0 || plan.reschedule.length > 0) {
    await recordActivity(trx, {
      organizationId: invoice.organizationId,
      kind: 'invoice_planned',
      actor,
      invoiceId: invoice.id,
      clientId: invoice.clientId,
      data: describe(plan),
    })
  }
  if (plan.cancel.length > 0 && invoice.planId) {
    await handBackEndedPlans(trx, [invoice.id])
  }
  return [...inserted, ...plan.reschedule]
}

/**
 * An edit of the plan waits for this invoice to be planned, or is seen whole: the re-plan that follows
 * it finds every invoice planned before it.
 */
async function holdPlan(trx: TransactionClientContract, { organizationId, planId }: Invoice) {
  if (planId) {
    await trx.rawQuery('SELECT 1 FROM plans WHERE organization_id = ? AND id = ? FOR SHARE', [
      organizationId,
      planId,
    ])
  }
}

/**
 * Cancels whatever of an invoice has not started to leave. The caller holds its lock. A reminder that
 * may already have been delivered is not cancelled: the next sweep finds nothing to send and doubts it.
 */
export async function cancelFutureRelances(
  invoiceId: string,
  trx: TransactionClientContract,
  reason: CancelReason
): Promise<number> {
  await trx.rawQuery(
    `UPDATE relance_tasks SET next_attempt_at = NULL, wait_reason = NULL, updated_at = rubis_now()
      WHERE invoice_id = :invoiceId AND status = 'scheduled' AND doubted_at IS NOT NULL`,
    { invoiceId }
  )
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT id FROM relance_tasks
      WHERE invoice_id = :invoiceId AND doubted_at IS NULL
        AND (status IN ('scheduled', 'drafted') OR (status = 'sending' AND started_at IS NULL))
      ORDER BY id FOR NO KEY UPDATE`,
    { invoiceId }
  )
  await cancelRelances(
    trx,
    rows.map(({ id }) => ({ taskId: id, reason }))
  )
  return rows.length
}

async function applyPlan(trx: TransactionClientContract, invoice: Invoice, plan: RelancePlan) {
  await cancelRelances(trx, plan.cancel)
  for (const { taskId, sendAt } of plan.reschedule) {
    await trx.rawQuery(
      `UPDATE relance_tasks
        SET status = 'scheduled', send_at = :sendAt, next_attempt_at = NULL, wait_reason = NULL,
          claim_token = NULL, lease_until = NULL, immediate_at = NULL, postponed_at = NULL,
          updated_at = rubis_now()
        WHERE id = :taskId AND organization_id = :organizationId`,
      { taskId, sendAt: sendAt.toJSDate(), organizationId: invoice.organizationId }
    )
  }
}

async function insertTasks(trx: TransactionClientContract, invoice: Invoice, plan: RelancePlan) {
  if (plan.insert.length === 0) {
    return []
  }
  const rows = plan.insert.map(({ planStepId, sendAt }) => {
    const id = uuidv7()
    return { id, planStepId, sendAt: sendAt.toISO(), queueJobId: `relance-${id}` }
  })
  const result = await trx.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO relance_tasks
        (id, organization_id, client_id, invoice_id, plan_step_id, send_at, queue_job_id)
      SELECT r.id, :organizationId, :clientId, :invoiceId, r."planStepId", r."sendAt", r."queueJobId"
      FROM jsonb_to_recordset(:rows::jsonb)
        AS r (id uuid, "planStepId" uuid, "sendAt" timestamptz, "queueJobId" text)
      ON CONFLICT (invoice_id, plan_step_id) WHERE status <> 'cancelled' DO NOTHING
      RETURNING id`,
    {
      organizationId: invoice.organizationId,
      clientId: invoice.clientId,
      invoiceId: invoice.id,
      rows: JSON.stringify(rows),
    }
  )
  const inserted = new Set(result.rows.map(({ id }) => id))
  return rows.flatMap(({ id }, index) =>
    inserted.has(id) ? [{ taskId: id, sendAt: plan.insert[index].sendAt }] : []
  )
}

function describe(plan: RelancePlan) {
  return {
    inserted: plan.insert.map(({ planStepId, sendAt, late }) => ({
      planStepId,
      sendAt: sendAt.toISO(),
      late,
    })),
    cancelled: plan.cancel.length,
    rescheduled: plan.reschedule.length,
    notes: plan.notes,
  }
}
