import { DateTime } from 'luxon'
import {
  earliestAfter,
  isMomentPassed,
  planStep,
  sendAtFor,
  type DatedStep,
  type PlannedDate,
  type SendingManners,
} from '#values/relance_dates'
import type { LocalDate } from '#values/local_date'
import type { CancelReason, RelanceStatus } from '#values/relance_status'
import { needsApproval, type Tone } from '#values/tones'

/** A step of the plan that the invoice follows now. */
export interface WantedStep extends DatedStep {
  tone: Tone
  requiresManualValidation: boolean
  /** an archived step asks for nothing more, and keeps what it has already sent */
  archived?: boolean
}

/** A reminder that exists already, of this plan or of the one before. */
export interface ExistingRelance {
  id: string
  planStepId: string
  status: RelanceStatus
  sendAt: DateTime
  /** set once its bytes may have left */
  startedAt: DateTime | null
  cancelReason: CancelReason | null
  /** true when a person chose `sendAt` */
  postponedByUser: boolean
  /** offset of its own step; tells how far the chase went under a plan that was left */
  offsetDays?: number
}

export interface RelancePlanInput {
  steps: readonly WantedStep[]
  existing: readonly ExistingRelance[]
  dueDate: LocalDate
  /** true when the due date is what changed: postponements and drafts made for the old one fall */
  dueDateChanged?: boolean
  now: DateTime
  manners: SendingManners
  /** when the last reminder of this invoice left; started ones of `existing` are counted anyway */
  lastSentAt: DateTime | null
  /** the invoice's id */
  seed: string
}

/** Why a step gets no new reminder. */
export type PlanNoteCode =
  'moment_passed' | 'skipped' | 'already_sent' | 'leaving' | 'in_doubt' | 'failed' | 'superseded'

export interface RelancePlan {
  /** ids of open reminders that stay as they are */
  keep: string[]
  cancel: { taskId: string; reason: CancelReason }[]
  insert: { planStepId: string; sendAt: DateTime; late: boolean }[]
  /** open reminders that stay, at another time; one being claimed is given back */
  reschedule: { taskId: string; sendAt: DateTime }[]
  /** for the decision log */
  notes: { planStepId: string; code: PlanNoteCode }[]
}

/**
 * What must change so that the reminders of an invoice are those its plan wants. Pure and idempotent:
 * applied and asked again at once, it changes nothing. It serves creation, import, re-plan, reopening
 * and undo.
 *
 * A reminder that left, may have left or failed blocks its own step only. A skipped step never comes
 * back. A draft stays while its step is wanted. A postponement by a person holds unless the due date
 * changed.
 */
export function planRelances(input: RelancePlanInput): RelancePlan {
  const plan: RelancePlan = { keep: [], cancel: [], insert: [], reschedule: [], notes: [] }
  const steps = input.steps
    .filter((step) => !step.archived)
    .toSorted((a, b) => a.offsetDays - b.offsetDays)

  cancelUnwanted(plan, input)

  const reached = reachedElsewhere(input)
  let previous = lastDeparture(input)
  for (const step of steps) {
    const task = input.existing.find(
      (row) => row.planStepId === step.id && row.status !== 'cancelled'
    )
    const sendAt = settleStep(plan, input, { step, task, previous, reached })
    previous = latest(previous, sendAt)
  }
  return plan
}

/** What keeps a step from getting a second reminder. */
const NOTES: Partial<Record<RelanceStatus, PlanNoteCode>> = {
  sent: 'already_sent',
  sending: 'leaving',
  unknown: 'in_doubt',
  failed: 'failed',
}

interface StepSituation {
  step: WantedStep
  task: ExistingRelance | undefined
  previous: DateTime | null
  reached: number
}

interface TaskSituation extends StepSituation {
  task: ExistingRelance
  planned: PlannedDate
}

/** Decides one step, writes it on the plan, and returns when it will leave, if it will. */
function settleStep(plan: RelancePlan, input: RelancePlanInput, situation: StepSituation) {
  const { step, task } = situation
  const note = (code: PlanNoteCode) => {
    plan.notes.push({ planStepId: step.id, code })
    return null
  }

  if (task && !isOpenTask(task)) {
    return note(NOTES[task.status] ?? 'leaving')
  }
  if (!task && wasSkipped(input, step)) {
    return note('skipped')
  }
  if (!task && step.offsetDays <= situation.reached) {
    return note('superseded')
  }

  const planned = planStep({ ...input, step, previous: situation.previous })
  if (task) {
    return settleTask(plan, input, { ...situation, task, planned })
  }
  if (!planned.sendAt) {
    return note('moment_passed')
  }
  plan.insert.push({ planStepId: step.id, sendAt: planned.sendAt, late: planned.late })
  return planned.sendAt
}

/** Decides what becomes of an open reminder whose step is still wanted. */
function settleTask(plan: RelancePlan, input: RelancePlanInput, situation: TaskSituation) {
  const { task, step, planned } = situation
  const { zone } = input.manners.calendar

  if (input.dueDateChanged && (task.status === 'drafted' || needsApproval(step))) {
    return startAfresh(plan, situation)
  }
  if (task.status === 'drafted') {
    return step.offsetDays < 0 && !planned.sendAt
      ? letPass(plan, situation)
      : keep(plan, task, null)
  }

  const departure = DateTime.max(task.sendAt, input.now)
  if (
    mayStay(input, situation) &&
    !isMomentPassed(step.offsetDays, input.dueDate, departure, zone)
  ) {
    return keep(plan, task, departure)
  }
  if (!planned.sendAt) {
    return letPass(plan, situation)
  }
  plan.reschedule.push({ taskId: task.id, sendAt: planned.sendAt })
  return planned.sendAt
}

function keep(plan: RelancePlan, task: ExistingRelance, departure: DateTime | null) {
  plan.keep.push(task.id)
  return departure
}

function letPass(plan: RelancePlan, { task, step }: TaskSituation) {
  plan.cancel.push({ taskId: task.id, reason: 'moment_passed' })
  plan.notes.push({ planStepId: step.id, code: 'moment_passed' })
  return null
}

/** What a person was shown or approved named the old due date: it is asked again, for the new one. */
function startAfresh(plan: RelancePlan, situation: TaskSituation) {
  const { task, step, planned } = situation
  if (!planned.sendAt) {
    return letPass(plan, situation)
  }
  plan.cancel.push({ taskId: task.id, reason: 'due_date_changed' })
  plan.insert.push({ planStepId: step.id, sendAt: planned.sendAt, late: planned.late })
  return planned.sendAt
}

/**
 * A date already given stands when the plan asked today would not give an earlier one, when it is
 * not before its own date, and when it leaves the gap after the one before it.
 */
function mayStay(
  input: RelancePlanInput,
  { task, step, previous, planned }: TaskSituation
): boolean {
  if (task.postponedByUser && !input.dueDateChanged) {
    return true
  }
  const own = sendAtFor(input.dueDate, step.offsetDays, input.manners, input.seed)
  const afterGap = earliestAfter(previous, input.manners)
  return (
    planned.sendAt !== null &&
    task.sendAt >= own &&
    task.sendAt <= planned.sendAt &&
    (afterGap === null || DateTime.max(task.sendAt, input.now) >= afterGap)
  )
}

function cancelUnwanted(plan: RelancePlan, { steps, existing }: RelancePlanInput) {
  for (const task of existing.filter(isOpenTask)) {
    const step = steps.find(({ id }) => id === task.planStepId)
    if (!step) {
      plan.cancel.push({ taskId: task.id, reason: 'plan_changed' })
    } else if (step.archived) {
      plan.cancel.push({ taskId: task.id, reason: 'step_archived' })
    }
  }
}

/** Open: nothing of it can have left, so the plan may still change it. */
function isOpenTask(task: ExistingRelance): boolean {
  return (
    task.status === 'scheduled' ||
    task.status === 'drafted' ||
    (task.status === 'sending' && task.startedAt === null)
  )
}

function hasLeft(task: ExistingRelance): boolean {
  return (
    task.status === 'sent' ||
    task.status === 'unknown' ||
    (task.status === 'sending' && task.startedAt !== null)
  )
}

function wasSkipped({ existing }: RelancePlanInput, step: WantedStep): boolean {
  return existing.some((task) => task.planStepId === step.id && task.cancelReason === 'skipped')
}

/** How far the chase went under another plan: its steps up to there would only repeat it. */
function reachedElsewhere({ steps, existing }: RelancePlanInput): number {
  const offsets = existing
    .filter((task) => hasLeft(task) && !steps.some(({ id }) => id === task.planStepId))
    .map((task) => task.offsetDays ?? Number.NEGATIVE_INFINITY)
  return Math.max(Number.NEGATIVE_INFINITY, ...offsets)
}

function lastDeparture({ existing, lastSentAt }: RelancePlanInput): DateTime | null {
  return latest(lastSentAt, ...existing.filter(hasLeft).map(({ startedAt }) => startedAt))
}

function latest(...moments: (DateTime | null)[]): DateTime | null {
  return DateTime.max(...moments.filter((moment) => moment !== null)) ?? null
}
