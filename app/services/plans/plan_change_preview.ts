import { v7 as uuidv7 } from 'uuid'
import { databaseNow } from '#lib/clock'
import NotFoundException from '#exceptions/not_found_exception'
import type Invoice from '#models/invoice'
import Plan from '#models/plan'
import PlanStep from '#models/plan_step'
import { assertSound } from '#services/plans/plan_checks'
import { readsAsBefore, type StepInput } from '#services/plans/plan_steps'
import { FOLLOWING } from '#services/plans/replan_requests'
import { loadPlanningContexts, type PlanningContext } from '#services/relances/planning_context'
import { planRelances, type RelancePlan, type WantedStep } from '#values/relance_plan'
import { needsApproval, type Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { setImmediate as breathe } from 'node:timers/promises'

/** One reminder that would not be as it is. Instants in UTC; null when there is none. */
export interface ReminderChange {
  kind: 'moved' | 'cancelled' | 'added'
  tone: Tone
  /** of its step, as the plan would say */
  offsetDays: number
  from: DateTime | null
  to: DateTime | null
}

export interface PlanChangePreview {
  /** open invoices that follow the plan, of those that were looked at */
  invoices: number
  /** true beyond what is looked at here: the figures are then those of the first ones */
  more: boolean
  /** invoices with at least one reminder that changes */
  replanned: number
  moved: number
  cancelled: number
  added: number
  /** reminders whose words change and whose date does not */
  rewritten: number
  /** formal notices that were approved as they read, and will be asked again */
  approvalsWithdrawn: number
  /** reminders on the wire right now: those leave as they are */
  leaving: number
  /** the invoices whose reminders change most soon */
  examples: { id: string; numero: string; clientName: string; changes: ReminderChange[] }[]
}

/** Invoices that a preview plans in full: beyond, a figure says enough. */
const LOOKED_AT = 1_000
const EXAMPLES = 8
/** Planning is arithmetic: other requests get their turn between two slices. */
const SLICE = 100

type Follower = Pick<Invoice, 'id' | 'organizationId' | 'clientId' | 'planId' | 'dueDate'> & {
  numero: string
  clientName: string
}

/**
 * What saving these steps, or giving the plan's invoices to another plan, would do to the reminders of
 * each: a dry run of the planner itself, from the rows as they are. Nothing is written.
 *
 * @throws NotFoundException, UnprocessableException like `updatePlan`
 */
export async function previewPlanChange(
  organizationId: string,
  planId: string,
  change: { steps?: StepInput[]; replacementPlanId?: string }
): Promise<PlanChangePreview> {
  await assertOwns(organizationId, planId)
  if (change.replacementPlanId) {
    await assertOwns(organizationId, change.replacementPlanId)
  }
  const saved = await PlanStep.query()
    .where('organization_id', organizationId)
    .where('plan_id', change.replacementPlanId ?? planId)
  const wanted = change.steps ? stepsAfter(saved, change.steps) : saved.map(toWanted)
  const rewritten = new Set(rewrittenSteps(saved, change.steps ?? []))

  const followers = await followersOf(organizationId, planId)
  const preview = emptyPreview(followers)
  const now = await databaseNow()
  for (let from = 0; from < preview.invoices; from += SLICE) {
    const slice = followers.slice(from, Math.min(from + SLICE, preview.invoices))
    for (const { invoice, context } of await loadPlanningContexts(
      db.connection(),
      organizationId,
      slice
    )) {
      addInvoice(preview, invoice, context, { wanted, rewritten, now })
    }
    await breathe()
  }
  preview.approvalsWithdrawn = await countApprovals(
    organizationId,
    followers,
    change.replacementPlanId ? null : [...rewritten]
  )
  preview.examples = soonestFirst(preview.examples).slice(0, EXAMPLES)
  return preview
}

const emptyPreview = (followers: Follower[]): PlanChangePreview => ({
  invoices: Math.min(followers.length, LOOKED_AT),
  more: followers.length > LOOKED_AT,
  replanned: 0,
  moved: 0,
  cancelled: 0,
  added: 0,
  rewritten: 0,
  approvalsWithdrawn: 0,
  leaving: 0,
  examples: [],
})

interface Change {
  wanted: WantedStep[]
  rewritten: ReadonlySet<string>
  now: DateTime
}

function addInvoice(
  preview: PlanChangePreview,
  invoice: Follower,
  context: PlanningContext,
  { wanted, rewritten, now }: Change
) {
  const plan = planRelances({
    ...context,
    steps: wanted,
    dueDate: invoice.dueDate,
    now,
    seed: invoice.id,
  })
  const changes = changesOf(plan, context, wanted)
  const words = context.existing.filter(
    ({ id, planStepId }) => rewritten.has(planStepId) && plan.keep.includes(id)
  )
  preview.rewritten += words.length
  preview.leaving += context.existing.filter(
    ({ status, startedAt }) => status === 'sending' && startedAt !== null
  ).length
  for (const { kind } of changes) {
    preview[kind] += 1
  }
  if (changes.length > 0 || words.length > 0) {
    preview.replanned += 1
  }
  if (changes.length > 0) {
    const { id, numero, clientName } = invoice
    preview.examples.push({ id, numero, clientName, changes })
  }
}

function changesOf(
  plan: RelancePlan,
  { existing, steps }: PlanningContext,
  wanted: WantedStep[]
): ReminderChange[] {
  const taskOf = new Map(existing.map((task) => [task.id, task]))
  const stepOf = new Map([...steps, ...wanted].map((step) => [step.id, step]))
  const about = (stepId: string | undefined) => {
    const step = stepOf.get(stepId ?? '')
    return { tone: step?.tone ?? 'amical', offsetDays: step?.offsetDays ?? 0 } as const
  }
  return [
    ...plan.reschedule.map(({ taskId, sendAt }) => {
      const task = taskOf.get(taskId)
      return {
        kind: 'moved' as const,
        ...about(task?.planStepId),
        from: task?.sendAt ?? null,
        to: sendAt,
      }
    }),
    ...plan.cancel.map(({ taskId }) => {
      const task = taskOf.get(taskId)
      return {
        kind: 'cancelled' as const,
        ...about(task?.planStepId),
        from: task?.sendAt ?? null,
        to: null,
      }
    }),
    ...plan.insert.map(({ planStepId, sendAt }) => ({
      kind: 'added' as const,
      ...about(planStepId),
      from: null,
      to: sendAt,
    })),
  ].toSorted((a, b) => a.offsetDays - b.offsetDays)
}

/** The steps as they would be: those given, and those left out, archived. */
function stepsAfter(saved: PlanStep[], steps: StepInput[]): WantedStep[] {
  assertSound(steps)
  const given = new Set(steps.map(({ id }) => id))
  return [
    ...saved
      .filter(({ id }) => !given.has(id))
      .map((step) => ({ ...toWanted(step), archived: true })),
    ...steps.map(({ id, offsetDays, tone, requiresManualValidation = false }) => ({
      id: id ?? uuidv7(),
      offsetDays,
      tone,
      requiresManualValidation: needsApproval({ tone, requiresManualValidation }),
    })),
  ]
}

const toWanted = (step: PlanStep): WantedStep => ({
  id: step.id,
  offsetDays: step.offsetDays,
  tone: step.tone,
  requiresManualValidation: step.requiresManualValidation,
  archived: step.archivedAt !== null,
})

function rewrittenSteps(saved: PlanStep[], steps: StepInput[]): string[] {
  const before = new Map(saved.map((step) => [step.id, step]))
  return steps.flatMap((step) => {
    const old = before.get(step.id ?? '')
    return old && !readsAsBefore(old, step) ? [old.id] : []
  })
}

async function followersOf(organizationId: string, planId: string): Promise<Follower[]> {
  const { rows } = await db.rawQuery<{ rows: Follower[] }>(
    `SELECT i.id, i.organization_id AS "organizationId", i.client_id AS "clientId",
        i.plan_id AS "planId", i.due_date AS "dueDate", i.numero, c.name AS "clientName"
      FROM invoices AS i JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id
      WHERE i.organization_id = ? AND i.plan_id = ? AND i.status IN ${FOLLOWING}
      ORDER BY i.id LIMIT ${LOOKED_AT + 1}`,
    [organizationId, planId]
  )
  return rows
}

/** Approvals given for the words of these steps, or all of them when the plan itself changes. */
async function countApprovals(
  organizationId: string,
  followers: Follower[],
  stepIds: string[] | null
): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: { count: number }[] }>(
    `SELECT count(*)::integer AS count FROM relance_tasks
      WHERE organization_id = :organizationId AND invoice_id = ANY(:invoices)
        AND status = 'scheduled' AND approved_at IS NOT NULL
        AND (:all::boolean OR plan_step_id = ANY(:stepIds))`,
    {
      organizationId,
      invoices: followers.map(({ id }) => id),
      all: stepIds === null,
      stepIds: stepIds ?? [],
    }
  )
  return rows[0].count
}

function soonestFirst(examples: PlanChangePreview['examples']) {
  const first = ({ changes }: PlanChangePreview['examples'][number]) =>
    Math.min(...changes.map(({ from, to }) => (from ?? to)?.toMillis() ?? Number.MAX_SAFE_INTEGER))
  return examples.toSorted((a, b) => first(a) - first(b))
}

async function assertOwns(organizationId: string, id: string) {
  if (!(await Plan.query().where({ organizationId, id }).first())) {
    throw new NotFoundException()
  }
}
