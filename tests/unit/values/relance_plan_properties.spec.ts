import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import {
  planRelances,
  type ExistingRelance,
  type RelancePlan,
  type RelancePlanInput,
} from '#values/relance_plan'
import { RELANCE_STATUSES } from '#values/relance_status'
import { TONES } from '#values/tones'
import { localDates, manners, RUNS } from './calendars.js'

/** Steps 0 to 5; those from 4 on belong to the plan that was left. */
const STEP_IDS = ['0', '1', '2', '3', '4', '5']

const offsets = fc.uniqueArray(fc.integer({ min: -30, max: 90 }), { minLength: 4, maxLength: 4 })

const steps = fc
  .tuple(offsets, fc.array(fc.constantFrom(...TONES), { minLength: 4, maxLength: 4 }))
  .map(([days, tones]) =>
    days.map((offsetDays, index) => ({
      id: STEP_IDS[index],
      offsetDays,
      tone: tones[index],
      requiresManualValidation: tones[index] === 'mise_en_demeure',
    }))
  )

const rows = fc.array(
  fc.record({
    planStepId: fc.constantFrom(...STEP_IDS),
    status: fc.constantFrom(...RELANCE_STATUSES, 'scheduled' as const),
    sentAfterHours: fc.integer({ min: -1500, max: 1500 }),
    isStarted: fc.boolean(),
    postponedByUser: fc.boolean(),
    cancelReason: fc.constantFrom('paid' as const, 'skipped' as const, 'plan_changed' as const),
    offsetDays: fc.option(fc.integer({ min: -30, max: 90 }), { nil: undefined }),
  }),
  { maxLength: 8 }
)

const inputs: fc.Arbitrary<RelancePlanInput> = fc
  .record({
    steps,
    rows,
    dueDate: localDates,
    dueDateChanged: fc.boolean(),
    minutesAfterDue: fc.integer({ min: -60 * 24 * 40, max: 60 * 24 * 100 }),
    manners,
    seed: fc.uuid(),
    lastSentHoursAgo: fc.option(fc.integer({ min: 0, max: 400 })),
  })
  .map(({ rows: given, minutesAfterDue, lastSentHoursAgo, ...rest }) => {
    const now = DateTime.fromISO(rest.dueDate, { zone: 'utc' }).plus({ minutes: minutesAfterDue })
    return {
      ...rest,
      now,
      lastSentAt: lastSentHoursAgo === null ? null : now.minus({ hours: lastSentHoursAgo }),
      existing: given.map((row, index) => toRow(row, index, now)).filter(isOneOpenPerStep),
    }
  })

function toRow(
  row: Pick<ExistingRelance, 'planStepId' | 'status' | 'postponedByUser' | 'offsetDays'> & {
    sentAfterHours: number
    isStarted: boolean
    cancelReason: 'paid' | 'skipped' | 'plan_changed'
  },
  index: number,
  now: DateTime
): ExistingRelance {
  const started =
    row.status === 'sent' || row.status === 'unknown' || (row.status === 'sending' && row.isStarted)
  return {
    id: `task ${index}`,
    planStepId: row.planStepId,
    status: row.status,
    sendAt: now.plus({ hours: row.sentAfterHours }),
    startedAt: started ? now.minus({ hours: Math.abs(row.sentAfterHours) }) : null,
    cancelReason: row.status === 'cancelled' ? row.cancelReason : null,
    postponedByUser: row.postponedByUser,
    offsetDays: row.offsetDays,
  }
}

/** The database holds at most one row of a step that is not cancelled. */
function isOneOpenPerStep(row: ExistingRelance, index: number, all: ExistingRelance[]) {
  return (
    row.status === 'cancelled' ||
    all.findIndex(
      (other) => other.planStepId === row.planStepId && other.status !== 'cancelled'
    ) === index
  )
}

/** The rows as they are once the plan is carried out. */
function carryOut(plan: RelancePlan, existing: readonly ExistingRelance[]): ExistingRelance[] {
  const changed = existing.map((row): ExistingRelance => {
    const cancelled = plan.cancel.find(({ taskId }) => taskId === row.id)
    const moved = plan.reschedule.find(({ taskId }) => taskId === row.id)
    if (cancelled) {
      return { ...row, status: 'cancelled', cancelReason: cancelled.reason }
    }
    return moved
      ? { ...row, status: 'scheduled', sendAt: moved.sendAt, postponedByUser: false }
      : row
  })
  const added = plan.insert.map(({ planStepId, sendAt }): ExistingRelance => ({
    id: `new task of ${planStepId}`,
    planStepId,
    status: 'scheduled',
    sendAt,
    startedAt: null,
    cancelReason: null,
    postponedByUser: false,
  }))
  return [...changed, ...added]
}

function isOpenRow({ status, startedAt }: ExistingRelance) {
  return status === 'scheduled' || status === 'drafted' || (status === 'sending' && !startedAt)
}

test.group('Plan of an invoice, whatever happened before', () => {
  test('carried out and asked again, it changes nothing', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const existing = carryOut(planRelances(input), input.existing)
        const again = planRelances({ ...input, existing, dueDateChanged: false })
        return again.cancel.length + again.insert.length + again.reschedule.length === 0
      }),
      { numRuns: RUNS / 5 }
    )
  })

  test('a step never has two reminders that may leave', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const after = carryOut(planRelances(input), input.existing)
        const live = after.filter(({ status }) => status !== 'cancelled')
        return new Set(live.map(({ planStepId }) => planStepId)).size === live.length
      }),
      { numRuns: RUNS / 5 }
    )
  })

  test('what left, may have left, failed or was cancelled is never touched', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { keep, cancel, reschedule } = planRelances(input)
        const touched = [...keep, ...[...cancel, ...reschedule].map(({ taskId }) => taskId)]
        const open = input.existing.filter(isOpenRow).map(({ id }) => id)
        return touched.toSorted().join() === open.toSorted().join()
      }),
      { numRuns: RUNS / 5 }
    )
  })

  test('a skipped step gets no reminder', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const skipped = input.existing
          .filter(({ cancelReason }) => cancelReason === 'skipped')
          .map(({ planStepId }) => planStepId)
        const open = new Set(input.existing.filter(isOpenRow).map(({ planStepId }) => planStepId))
        const { insert } = planRelances(input)
        return insert.every(
          ({ planStepId }) => !skipped.includes(planStepId) || open.has(planStepId)
        )
      }),
      { numRuns: RUNS / 5 }
    )
  })

  test('reminders that the plan dates itself leave in the future and keep the gap', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const plan = planRelances(input)
        const departures = carryOut(plan, input.existing)
          .filter(({ status }) => status === 'scheduled' || status === 'sending')
          .filter((row) => isOpenRow(row) && !row.postponedByUser)
          .map(({ sendAt }) => DateTime.max(sendAt, input.now).toMillis())
          .toSorted((a, b) => a - b)
        const gap = input.manners.minGapHours * 3_600_000
        return (
          [...plan.insert, ...plan.reschedule].every(({ sendAt }) => sendAt >= input.now) &&
          departures.every((at, index) => index === 0 || at - departures[index - 1] >= gap)
        )
      }),
      { numRuns: RUNS / 5 }
    )
  })
})
