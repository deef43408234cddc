import NotFoundException from '#exceptions/not_found_exception'
import { databaseNow } from '#lib/clock'
import Invoice from '#models/invoice'
import { assertPlan } from '#services/invoices/lifecycle'
import { loadPlanningContext } from '#services/relances/planning_context'
import { isClosed } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import { planRelances, type ExistingRelance, type RelancePlan } from '#values/relance_plan'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'

export interface PlanChange {
  stepId: string
  offsetDays: number
  tone: Tone
  change: 'kept' | 'moved' | 'added' | 'removed'
  /** when it leaves as things are, null for one that is added */
  from: DateTime | null
  /** when it would leave, null for one that is removed */
  to: DateTime | null
}

/** A change that was not made: another due date, another plan (null is none), or both. */
export interface SupposedChange {
  dueDate?: LocalDate
  planId?: string | null
}

interface StepRow {
  id: string
  offset_days: number
  tone: Tone
}

/**
 * What a change would do to the reminders to come, by the very planner that would do it; nothing is
 * written. A formal notice that is asked again for a new due date reads as moved.
 *
 * @throws NotFoundException, UnprocessableException `plan_archived`
 */
export function previewPlan(
  organizationId: string,
  invoiceId: string,
  supposed: SupposedChange
): Promise<PlanChange[]> {
  return db.transaction(async (trx) => {
    const invoice = await Invoice.query({ client: trx })
      .where({ organizationId, id: invoiceId })
      .first()
    if (!invoice) {
      throw new NotFoundException()
    }
    if (isClosed(invoice.status) || invoice.status === 'litigation') {
      return []
    }
    if (supposed.planId) {
      await assertPlan(trx, organizationId, supposed.planId)
    }
    const dueDate = supposed.dueDate ?? invoice.dueDate
    const dueDateChanged = dueDate !== invoice.dueDate
    // Never saved: the planner reads the plan from the model it is given.
    invoice.planId = supposed.planId === undefined ? invoice.planId : supposed.planId

    const context = await loadPlanningContext(trx, invoice)
    const plan = planRelances({
      ...context,
      dueDate,
      dueDateChanged,
      now: await databaseNow(trx),
      seed: invoice.id,
    })

    const { before, after } = datesByStep(context.existing, plan)
    const steps: StepRow[] = await trx
      .from('plan_steps')
      .select('id', 'offset_days', 'tone')
      .where('organization_id', organizationId)
      .whereIn('id', [...new Set([...before.keys(), ...after.keys()])])
      .orderBy('offset_days')
    return steps.map((step) =>
      changeOf(step, before.get(step.id) ?? null, after.get(step.id) ?? null)
    )
  })
}

/** When each step leaves as things are, and when it would. */
function datesByStep(existing: readonly ExistingRelance[], plan: RelancePlan) {
  const before = new Map<string, DateTime>()
  const after = new Map<string, DateTime>()
  const moved = new Map(plan.reschedule.map(({ taskId, sendAt }) => [taskId, sendAt]))
  const cancelled = new Set(plan.cancel.map(({ taskId }) => taskId))
  for (const { id, planStepId, sendAt } of existing) {
    const kept = plan.keep.includes(id)
    if (kept || moved.has(id) || cancelled.has(id)) {
      before.set(planStepId, sendAt)
    }
    if (kept || moved.has(id)) {
      after.set(planStepId, moved.get(id) ?? sendAt)
    }
  }
  for (const { planStepId, sendAt } of plan.insert) {
    after.set(planStepId, sendAt)
  }
  return { before, after }
}

function changeOf(step: StepRow, from: DateTime | null, to: DateTime | null): PlanChange {
  const change = !to
    ? 'removed'
    : !from
      ? 'added'
      : from.toMillis() === to.toMillis()
        ? 'kept'
        : 'moved'
  return { stepId: step.id, offsetDays: step.offset_days, tone: step.tone, change, from, to }
}
