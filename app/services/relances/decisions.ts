import ConflictException from '#exceptions/conflict_exception'
import StaleApprovalException from '#exceptions/stale_approval_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { databaseNow } from '#lib/clock'
import { recordActivity, type Activity, type Actor } from '#services/activity/record'
import { recordAudit } from '#services/activity/audit'
import { confirmInvoice } from '#services/checkins/confirm_invoice'
import { changeTask, type TaskChange } from '#services/relances/find_task'
import { gateFacts } from '#services/relances/gate_facts'
import { loadManners } from '#services/relances/planning_context'
import { handBackEndedPlans } from '#services/relances/plan_end'
import { readFactsOf } from '#services/relances/start_facts'
import { scheduleRelancesForInvoice } from '#services/relances/relance_scheduler'
import { isMomentPassed } from '#values/relance_dates'
import { decideAtStart } from '#values/relance_gate'
import { backoffAfter } from '#values/relance_outcome'
import { remainderCents } from '#values/remainder'
import { validateTemplate } from '#values/template'
import { DateTime } from 'luxon'

/** A person who presses "send now" may still change their mind (screens.md, Undo). */
export const UNDO_SECONDS = 20

/**
 * Another day for one reminder; the ones after it keep their gap. Every function of this file throws
 * NotFoundException, IllegalMoveException and ReminderLeavingNowException.
 *
 * @param until UTC, in the future
 * @throws UnprocessableException `not_in_future`, `after_due_date` for a step meant for before it
 */
export function postpone(organizationId: string, taskId: string, until: DateTime, actor: Actor) {
  return changeTask(organizationId, taskId, ['scheduled'], async (change) => {
    const { task, trx, invoice, waiting } = change
    if (until <= (await databaseNow(trx))) {
      throw new UnprocessableException('not_in_future', 'Choisissez une date à venir.', 'until')
    }
    await assertBeforeItsMoment(change, until)
    task.sendAt = until.toUTC()
    task.nextAttemptAt = null
    task.waitReason = null
    task.immediateAt = null
    task.postponedAt = DateTime.utc()
    await task.save()
    await confirmInvoice(trx, invoice, actor)
    await tell(change, 'relance_postponed', actor, { until: until.toISO() })
    waiting.push(...(await scheduleRelancesForInvoice(trx, invoice, { actor })))
    return task
  })
}

/** This step will not leave for this invoice, and no re-plan brings it back. */
export function skip(organizationId: string, taskId: string, actor: Actor) {
  return changeTask(organizationId, taskId, ['scheduled', 'drafted'], async (change) => {
    const { task } = change
    task.status = 'cancelled'
    task.cancelReason = 'skipped'
    task.cancelledAt = DateTime.utc()
    await task.save()
    await confirmInvoice(change.trx, change.invoice, actor)
    await tell(change, 'relance_skipped', actor)
    await handBackEndedPlans(change.trx, [task.invoiceId])
    return task
  })
}

export interface EditedWords {
  subject: string
  body: string
}

/**
 * Other words for this reminder only. What was approved was approved as it read: it is asked again.
 *
 * @throws UnprocessableException `unknown_variable` with the word and a suggestion
 */
export async function editOne(
  organizationId: string,
  taskId: string,
  words: EditedWords,
  actor: Actor
) {
  assertTemplate(words.subject, 'subject')
  assertTemplate(words.body, 'body')
  return changeTask(organizationId, taskId, ['scheduled', 'drafted'], async (change) => {
    const { task } = change
    task.subjectOverride = words.subject
    task.bodyOverride = words.body
    task.approvedAt = null
    task.approvedBy = null
    task.approvedRemainderCents = null
    task.nextAttemptAt = null
    task.immediateAt = null
    await task.save()
    await tell(change, 'relance_edited', actor)
    return task
  })
}

/**
 * Now, after 20 s in which it can be undone. Refused with the reason when it would have to wait anyway:
 * a hold, the window, the gap, a missing approval.
 *
 * @throws ConflictException `relance_would_wait` with `meta.reason` and `meta.until`
 */
export function sendNow(organizationId: string, taskId: string, actor: Actor) {
  return changeTask(organizationId, taskId, ['scheduled'], async (change) => {
    const { task, trx, invoice, waiting } = change
    await confirmInvoice(trx, invoice, actor)
    const facts = await readFactsOf(trx, organizationId, taskId)
    const verdict = facts && decideAtStart(gateFacts(facts))
    if (verdict?.action !== 'send' && verdict?.action !== 'rehearse') {
      throw new ConflictException(
        'relance_would_wait',
        'Cette relance ne peut pas partir maintenant.',
        {
          reason: verdict && 'reason' in verdict ? verdict.reason : null,
          until: verdict?.action === 'postpone' ? (verdict.until?.toISO() ?? null) : null,
        }
      )
    }
    const now = await databaseNow(trx)
    task.immediateAt = now
    task.nextAttemptAt = now.plus({ seconds: UNDO_SECONDS })
    await task.save()
    await tell(change, 'relance_send_requested', actor, { at: task.nextAttemptAt.toISO() })
    waiting.push({ taskId, sendAt: task.nextAttemptAt })
    return task
  })
}

/**
 * Undo of `sendNow`: back to its own date, or to the wait that a refusal of the server had begun. Too
 * late once it has left.
 */
export function undoSendNow(organizationId: string, taskId: string, actor: Actor) {
  return changeTask(organizationId, taskId, ['scheduled'], async (change) => {
    const { task } = change
    if (!task.immediateAt) {
      return task
    }
    const now = await databaseNow(change.trx)
    task.immediateAt = null
    task.nextAttemptAt = task.attempts > 0 ? now.plus(backoffAfter(task.attempts)) : null
    await task.save()
    await tell(change, 'relance_send_undone', actor)
    return task
  })
}

/**
 * A human validates a mise en demeure for the amount they were shown. Who and when is evidence.
 *
 * @param approval.remainderCents what the screen said is left
 * @throws StaleApprovalException when it is no longer what is left
 */
export function approve(
  organizationId: string,
  taskId: string,
  approval: { remainderCents: number },
  actor: Actor & { kind: 'user'; userId: string }
) {
  return changeTask(organizationId, taskId, ['drafted'], async (change) => {
    const { task, trx, invoice, waiting } = change
    const remainder = remainderCents(invoice)
    if (approval.remainderCents !== remainder) {
      throw new StaleApprovalException({ remainderCents: remainder })
    }
    task.status = 'scheduled'
    task.approvedAt = await databaseNow(trx)
    task.approvedBy = actor.userId
    task.approvedRemainderCents = remainder
    task.nextAttemptAt = null
    task.waitReason = null
    await task.save()
    await tell(change, 'warning_approved', actor, { remainderCents: remainder })
    await recordAudit(trx, {
      organizationId,
      userId: actor.userId,
      action: 'relance.approved',
      subject: { type: 'relance_task', id: taskId },
      data: { remainderCents: remainder },
    })
    waiting.push({ taskId, sendAt: task.approvedAt })
    return task
  })
}

function tell(
  { trx, task, invoice }: TaskChange,
  kind: Activity['kind'],
  actor: Actor,
  data: Record<string, unknown> = {}
) {
  return recordActivity(trx, {
    organizationId: task.organizationId,
    kind,
    actor,
    invoiceId: invoice.id,
    clientId: invoice.clientId,
    relanceTaskId: task.id,
    data,
  })
}

/** “Your invoice is due in a week” makes no sense once it was due. */
async function assertBeforeItsMoment({ task, trx, invoice }: TaskChange, until: DateTime) {
  await task.load('planStep')
  const { calendar } = await loadManners(trx, invoice)
  if (isMomentPassed(task.planStep.offsetDays, invoice.dueDate, until, calendar.zone)) {
    throw new UnprocessableException(
      'after_due_date',
      'Cette relance est prévue avant l’échéance : choisissez une date qui la précède, ou passez-la.',
      'until'
    )
  }
}

function assertTemplate(source: string, field: keyof EditedWords) {
  const validation = validateTemplate(source)
  if (!validation.ok) {
    const [error] = validation.errors
    throw new UnprocessableException(
      error.code,
      `La variable « ${error.variable} » n’existe pas.`,
      field,
      { ...error }
    )
  }
}
