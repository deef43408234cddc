import { test } from '@japa/runner'
import { addDays } from '#values/local_date'
import {
  planRelances,
  type ExistingRelance,
  type RelancePlan,
  type RelancePlanInput,
  type WantedStep,
} from '#values/relance_plan'
import { MANNERS, onParisWall, paris } from './calendars.js'

function aStep(offsetDays: number, changes: Partial<WantedStep> = {}): WantedStep {
  return {
    id: `D+${offsetDays}`,
    offsetDays,
    tone: 'courtois',
    requiresManualValidation: false,
    ...changes,
  }
}

function aTask(
  step: string,
  sendAt: string,
  changes: Partial<ExistingRelance> = {}
): ExistingRelance {
  return {
    id: `task of ${step}`,
    planStepId: step,
    status: 'scheduled',
    sendAt: paris(sendAt),
    startedAt: null,
    cancelReason: null,
    postponedByUser: false,
    ...changes,
  }
}

const FORMAL = aStep(30, { tone: 'mise_en_demeure', requiresManualValidation: true })

/** Due Monday 2 March 2026, asked on that Monday morning. */
function replan(changes: Partial<RelancePlanInput>): RelancePlan {
  return planRelances({
    steps: [aStep(7), aStep(14)],
    existing: [],
    dueDate: '2026-03-02',
    now: paris('2026-03-02 10:00'),
    manners: MANNERS,
    lastSentAt: null,
    seed: 'invoice',
    ...changes,
  })
}

/** A plan as sentences. */
function told({ keep, cancel, insert, reschedule, notes }: RelancePlan): string[] {
  return [
    ...cancel.map(({ taskId, reason }) => `cancel ${taskId}: ${reason}`),
    ...keep.map((taskId) => `keep ${taskId}`),
    ...reschedule.map(({ taskId, sendAt }) => `move ${taskId} to ${onParisWall(sendAt)}`),
    ...insert.map(({ planStepId, sendAt }) => `add ${planStepId} at ${onParisWall(sendAt)}`),
    ...notes.map(({ planStepId, code }) => `${planStepId}: ${code}`),
  ]
}

const IN_TIME = [aTask('D+7', '2026-03-09 09:00'), aTask('D+14', '2026-03-16 09:00')]

test.group('Plan of an invoice', () => {
  test('a new invoice gets one reminder per step', ({ assert }) => {
    assert.deepEqual(told(replan({})), [
      'add D+7 at 2026-03-09 09:00',
      'add D+14 at 2026-03-16 09:00',
    ])
  })

  test('steps given in any order leave in the order of their offsets', ({ assert }) => {
    assert.deepEqual(told(replan({ steps: [aStep(14), aStep(7)] })), [
      'add D+7 at 2026-03-09 09:00',
      'add D+14 at 2026-03-16 09:00',
    ])
  })

  test('asked again, it changes nothing', ({ assert }) => {
    assert.deepEqual(told(replan({ existing: IN_TIME })), ['keep task of D+7', 'keep task of D+14'])
  })

  test('asked again half a minute later, a late reminder does not move away again', ({
    assert,
  }) => {
    const late = [aTask('D+7', '2026-04-01 10:01'), aTask('D+14', '2026-04-07 09:00')]
    const plan = replan({ existing: late, now: paris('2026-04-01 10:00').plus({ seconds: 30 }) })
    assert.deepEqual(told(plan), ['keep task of D+7', 'keep task of D+14'])
  })

  test('a step before the due date of a late invoice is noted, not planned', ({ assert }) => {
    const plan = replan({ steps: [aStep(-7), aStep(7)], now: paris('2026-03-03 10:00') })
    assert.deepEqual(told(plan), ['add D+7 at 2026-03-09 09:00', 'D+-7: moment_passed'])
  })

  test('a reminder planned before the due date is cancelled once that date is past', ({
    assert,
  }) => {
    const plan = replan({
      steps: [aStep(-7)],
      existing: [aTask('D+-7', '2026-02-23 09:00')],
      now: paris('2026-03-03 10:00'),
    })
    assert.deepEqual(told(plan), ['cancel task of D+-7: moment_passed', 'D+-7: moment_passed'])
  })
})

test.group('Another plan for an invoice', () => {
  test('reminders of the plan that was left are cancelled, those of the new one added', ({
    assert,
  }) => {
    const plan = replan({
      existing: [aTask('old', '2026-03-05 09:00'), aTask('D+7', '2026-03-09 09:00')],
    })
    assert.deepEqual(told(plan), [
      'cancel task of old: plan_changed',
      'keep task of D+7',
      'add D+14 at 2026-03-16 09:00',
    ])
  })

  test('a claimed reminder that has not started is cancelled too', ({ assert }) => {
    const claimed = aTask('old', '2026-03-02 09:00', { status: 'sending' })
    assert.includeMembers(told(replan({ existing: [claimed] })), [
      'cancel task of old: plan_changed',
    ])
  })

  test('a claimed reminder that started is left alone, and the next one waits for the gap', ({
    assert,
  }) => {
    const leaving = aTask('D+7', '2026-03-09 09:00', {
      status: 'sending',
      startedAt: paris('2026-03-15 17:30'),
    })
    const plan = replan({ existing: [leaving], now: paris('2026-03-15 17:31') })
    assert.deepEqual(told(plan), ['add D+14 at 2026-03-18 17:30', 'D+7: leaving'])
  })

  test('an archived step asks for nothing more', ({ assert }) => {
    const steps = [aStep(7, { archived: true }), aStep(14)]
    assert.deepEqual(told(replan({ steps, existing: IN_TIME })), [
      'cancel task of D+7: step_archived',
      'keep task of D+14',
    ])
  })

  test('an edited offset moves its reminder', ({ assert }) => {
    const later = { ...aStep(21), id: 'D+14' }
    const earlier = { ...aStep(10), id: 'D+14' }
    assert.deepEqual(told(replan({ steps: [aStep(7), later], existing: IN_TIME })), [
      'keep task of D+7',
      'move task of D+14 to 2026-03-23 09:00',
    ])
    assert.deepEqual(told(replan({ steps: [aStep(7), earlier], existing: IN_TIME })), [
      'keep task of D+7',
      'move task of D+14 to 2026-03-12 09:00',
    ])
  })

  test('the new plan does not repeat what the old one has already said', ({ assert }) => {
    const said = aTask('old', '2026-03-16 09:00', {
      status: 'sent',
      startedAt: paris('2026-03-16 09:00'),
      offsetDays: 10,
    })
    const plan = replan({ existing: [said], now: paris('2026-03-16 12:00') })
    assert.deepEqual(told(plan), ['add D+14 at 2026-03-19 09:00', 'D+7: superseded'])
  })
})

test.group('What already happened to a step', () => {
  test('a reminder that left is not sent a second time', ({ assert }) => {
    const sent = aTask('D+7', '2026-03-09 09:00', {
      status: 'sent',
      startedAt: paris('2026-03-09 09:00'),
    })
    const plan = replan({ existing: [sent], now: paris('2026-03-10 10:00') })
    assert.deepEqual(told(plan), ['add D+14 at 2026-03-16 09:00', 'D+7: already_sent'])
  })

  test('a reminder {status} blocks its own step and no other')
    .with([
      { status: 'unknown', note: 'in_doubt' },
      { status: 'failed', note: 'failed' },
    ] as const)
    .run(({ assert }, { status, note }) => {
      const stuck = aTask('D+7', '2026-03-09 09:00', {
        status,
        startedAt: paris('2026-03-09 09:00'),
      })
      const plan = replan({ existing: [stuck], now: paris('2026-03-10 10:00') })
      assert.deepEqual(told(plan), ['add D+14 at 2026-03-16 09:00', `D+7: ${note}`])
    })

  test('a doubtful reminder counts for the gap as if it had left, a failed one does not', ({
    assert,
  }) => {
    const stuck = (status: 'unknown' | 'failed') =>
      aTask('D+7', '2026-03-16 08:00', { status, startedAt: paris('2026-03-16 08:30') })
    const plan = (status: 'unknown' | 'failed') =>
      told(replan({ existing: [stuck(status)], now: paris('2026-03-16 08:45') }))[0]

    assert.equal(plan('unknown'), 'add D+14 at 2026-03-19 09:00')
    assert.equal(plan('failed'), 'add D+14 at 2026-03-16 09:00')
  })

  test('a skipped step does not come back, not even for a new due date', ({ assert }) => {
    const skipped = aTask('D+7', '2026-03-09 09:00', {
      status: 'cancelled',
      cancelReason: 'skipped',
    })
    const plan = replan({ existing: [skipped], dueDate: '2026-03-04', dueDateChanged: true })
    assert.deepEqual(told(plan), ['add D+14 at 2026-03-18 09:00', 'D+7: skipped'])
  })

  test('a step cancelled because of {$self} comes back when the invoice is chased again')
    .with(['paid', 'invoice_cancelled', 'litigation', 'plan_changed', 'due_date_changed'] as const)
    .run(({ assert }, cancelReason) => {
      const cancelled = aTask('D+7', '2026-03-09 09:00', { status: 'cancelled', cancelReason })
      assert.deepEqual(told(replan({ existing: [cancelled] })), [
        'add D+7 at 2026-03-09 09:00',
        'add D+14 at 2026-03-16 09:00',
      ])
    })

  test('an undone payment restores the chain once: what left stays, what was cancelled returns', ({
    assert,
  }) => {
    const existing = [
      aTask('D+7', '2026-03-09 09:00', { status: 'sent', startedAt: paris('2026-03-09 09:00') }),
      aTask('D+14', '2026-03-16 09:00', { status: 'cancelled', cancelReason: 'paid' }),
    ]
    const once = replan({ existing, now: paris('2026-03-10 10:00') })
    assert.deepEqual(told(once), ['add D+14 at 2026-03-16 09:00', 'D+7: already_sent'])

    const restored = { ...aTask('D+14', '2026-03-16 09:00'), id: 'fresh' }
    const twice = replan({ existing: [...existing, restored], now: paris('2026-03-10 10:00') })
    assert.deepEqual(told(twice), ['keep fresh', 'D+7: already_sent'])
  })
})

test.group('What a person decided', () => {
  const postponed = aTask('D+7', '2026-03-20 11:00', { postponedByUser: true })

  test('a postponement is kept, and the steps after it wait for the gap', ({ assert }) => {
    const plan = replan({ existing: [postponed, aTask('D+14', '2026-03-16 09:00')] })
    assert.deepEqual(told(plan), ['keep task of D+7', 'move task of D+14 to 2026-03-23 11:00'])
  })

  test('a new due date overrides a postponement made for the old one', ({ assert }) => {
    const plan = replan({ existing: [postponed], dueDate: '2026-03-09', dueDateChanged: true })
    assert.deepEqual(told(plan), [
      'move task of D+7 to 2026-03-16 09:00',
      'add D+14 at 2026-03-23 09:00',
    ])
  })

  test('a new due date moves the reminders that wait', ({ assert }) => {
    const later = replan({ existing: IN_TIME, dueDate: '2026-03-09', dueDateChanged: true })
    const earlier = replan({ existing: IN_TIME, dueDate: '2026-02-25', dueDateChanged: true })
    assert.deepEqual(told(later), [
      'move task of D+7 to 2026-03-16 09:00',
      'move task of D+14 to 2026-03-23 09:00',
    ])
    assert.deepEqual(told(earlier), [
      'move task of D+7 to 2026-03-04 09:00',
      'move task of D+14 to 2026-03-11 09:00',
    ])
  })

  test('a draft stays while its step is wanted', ({ assert }) => {
    const draft = aTask('D+30', '2026-04-01 09:00', { status: 'drafted' })
    const plan = replan({ steps: [FORMAL], existing: [draft], now: paris('2026-04-20 10:00') })
    assert.deepEqual(told(plan), ['keep task of D+30'])
  })

  test('a draft of a step that is no longer wanted is cancelled', ({ assert }) => {
    const draft = aTask('D+30', '2026-04-01 09:00', { status: 'drafted' })
    const plan = replan({ steps: [], existing: [draft], now: paris('2026-04-20 10:00') })
    assert.deepEqual(told(plan), ['cancel task of D+30: plan_changed'])
  })

  test('a formal notice {status} for the old due date must be approved again for the new one')
    .with(['drafted', 'scheduled'] as const)
    .run(({ assert }, status) => {
      const plan = replan({
        steps: [FORMAL],
        existing: [aTask('D+30', '2026-04-01 09:00', { status })],
        dueDate: '2026-04-13',
        dueDateChanged: true,
        now: paris('2026-04-10 10:00'),
      })
      assert.deepEqual(told(plan), [
        'cancel task of D+30: due_date_changed',
        'add D+30 at 2026-05-13 09:00',
      ])
    })

  test('a reminder claimed but not started keeps its place', ({ assert }) => {
    const claimed = aTask('D+7', '2026-03-09 09:00', { status: 'sending' })
    const plan = replan({ existing: [claimed], now: paris('2026-03-09 09:01') })
    assert.deepEqual(told(plan), ['keep task of D+7', 'add D+14 at 2026-03-16 09:00'])
  })

  test('after an outage the second overdue reminder is spaced from the first', ({ assert }) => {
    const plan = replan({ existing: IN_TIME, now: paris('2026-03-20 10:00') })
    assert.deepEqual(told(plan), ['keep task of D+7', 'move task of D+14 to 2026-03-23 10:00'])
  })

  test('a plan on another continent follows the client’s calendar', ({ assert }) => {
    const calendar = { ...MANNERS.calendar, zone: 'Indian/Reunion', region: 'FR-RE' }
    const plan = replan({
      steps: [aStep(0)],
      dueDate: '2027-12-20',
      manners: { ...MANNERS, calendar },
    })
    // 20 December is a holiday in La Réunion, where nine o’clock is six in the morning in Paris.
    const [{ sendAt }] = plan.insert
    assert.equal(onParisWall(sendAt), `${addDays('2027-12-20', 1)} 06:00`)
  })
})
