import { setTimeout as sleep } from 'node:timers/promises'
import PlanStep from '#models/plan_step'
import { updatePlan } from '#services/plans/plan_writer'
import { archivePlan } from '#services/plans/plan_archive'
import { replanPlans } from '#services/plans/plan_replanner'
import { RelanceSender } from '#services/relances/relance_sender'
import { sweepRelances } from '#services/relances/sweeper'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { aClient, aPlan } from '#tests/helpers/story_cast'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const OLD = 'Ancien texte. {{signature}}'
const NEW = 'Nouveau texte. {{signature}}'
const PLAN = [
  { day: 3, tone: 'amical' as const, body: OLD },
  { day: 10, tone: 'courtois' as const, body: OLD },
]

/** The senders alone: the worker that re-plans has not had its turn yet. */
const sendersRun = (story: Story) =>
  sweepRelances(undefined, new RelanceSender({ transport: story.wire }))

const planned = () => db.from('plan_replans').orderBy('created_at', 'desc').firstOrFail()

async function stepsOf(story: Story) {
  const steps = await PlanStep.query().where('planId', story.plan.id).orderBy('position')
  return steps.map(({ id, offsetDays, tone, subject }) => ({ id, offsetDays, tone, subject }))
}

test.group('A plan edited while its reminders are due', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('edited a second before a send: the old text does not leave, the new one does, once', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const steps = await stepsOf(story)
    await story.turnTo(parisTime('2026-03-05', '16:00'))
    await updatePlan(
      story.organization.id,
      story.plan.id,
      { steps: steps.map((step) => ({ ...step, body: NEW })) },
      story.actor
    )

    await sendersRun(story)
    assert.deepEqual(await story.letters(), [])
    assert.include(await story.log(), 'relance_waits: replan_pending')

    await replanPlans()
    await sendersRun(story)
    const letters = await story.letters()
    assert.lengthOf(letters, 1)
    assert.include(letters[0].text ?? '', 'Nouveau texte.')
  })

  test('a step taken out or moved a second before its send does not leave on its old day', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const [first, second] = await stepsOf(story)
    await story.turnTo(parisTime('2026-03-05', '16:00'))
    await updatePlan(
      story.organization.id,
      story.plan.id,
      { steps: [{ ...second, offsetDays: 20, body: NEW }] },
      story.actor
    )
    await sendersRun(story)
    await replanPlans()
    await sendersRun(story)
    assert.deepEqual(await story.mailsToClient(), [])

    const tasks = await story.tasks()
    assert.equal(
      tasks.find(({ planStepId }) => planStepId === first.id)?.cancelReason,
      'step_archived'
    )
    await story.on('2026-03-12', '16:00')
    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-03-23', '16:00')
    assert.deepEqual(await story.mailsToClient(), ['courtois'])
  })

  test('a worker killed in the middle of a re-plan: another goes on at the very invoice, and each is re-planned once', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (const number of [43, 44, 45]) {
      const client = await aClient(story.organization, {}, [
        { email: `compta${number}@client.example`, role: 'to' },
      ])
      await story.anotherInvoice({
        dueDate: DUE,
        numero: `F-2026-00${number}`,
        clientId: client.id,
      })
    }
    const steps = await stepsOf(story)
    await updatePlan(
      story.organization.id,
      story.plan.id,
      { steps: steps.map((step) => ({ ...step, offsetDays: step.offsetDays + 2, body: NEW })) },
      story.actor
    )
    assert.equal((await planned()).total, 4)

    // Two invoices, then nothing: the process is gone with its lease.
    const [one, two, ...rest] = await db
      .from('invoices')
      .where('plan_id', story.plan.id)
      .orderBy('id')
      .select('id')
    await workerKilledAt(rest[0].id)
    assert.containSubset(await planned(), { done: 2, cursor: two.id, finished_at: null })
    assert.equal(await replanPlans(), 0, 'its lease is still believed')

    await story.turnTo(parisTime('2026-03-05', '16:00'))
    await sendersRun(story)
    assert.deepEqual(await story.letters(), [], 'moved to the 7th, or not re-planned yet')
    assert.equal(await replanPlans(), 2)
    assert.containSubset(await planned(), { done: 4, total: 4 })
    assert.isNotNull((await planned()).finished_at)

    const plannings = await db
      .from('activity_events')
      .where('kind', 'invoice_planned')
      .whereIn('invoice_id', [one.id, two.id, ...rest.map(({ id }) => id)])
      .groupBy('invoice_id')
      .count('* as times')
    assert.deepEqual(
      plannings.map(({ times }) => Number(times)),
      [2, 2, 2, 2]
    )
    await story.on('2026-03-09', '16:00')
    assert.lengthOf(await story.letters(), 4)
  })

  test('edited again while the first edit is being applied: the last one wins for everyone', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const steps = await stepsOf(story)
    const save = (body: string) =>
      updatePlan(
        story!.organization.id,
        story!.plan.id,
        { steps: steps.map((step) => ({ ...step, body })) },
        story!.actor
      )
    await save('Deuxième. {{signature}}')
    await workerKilledAt(story.invoice.id)
    await save('Troisième. {{signature}}')
    assert.equal(await db.from('plan_replans').whereNull('finished_at').count('*').then(first), 1)

    await story.on('2026-03-05', '16:00')
    assert.include((await story.lastLetter()).text ?? '', 'Troisième.')
    assert.lengthOf(await story.letters(), 1)
  })

  test('an approval survives an edit of another step', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [PLAN[0], { day: 30, tone: 'mise_en_demeure', body: OLD }],
    })
    await story.on('2026-03-05', '16:00')
    await story.on('2026-04-01', '16:00')
    await story.turnTo(parisTime('2026-04-01', '20:00'))
    await story.approves(await story.task('mise_en_demeure'))
    const [gentle, formal] = await stepsOf(story)
    await updatePlan(
      story.organization.id,
      story.plan.id,
      {
        steps: [
          { ...gentle, body: NEW },
          { ...formal, body: OLD },
        ],
      },
      story.actor
    )
    await story.on('2026-04-02', '16:00')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'mise_en_demeure'])
  })

  test('an archived plan hands its invoices over to another, which repeats nothing', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const other = await aPlan(story.organization, [
      { day: 3, tone: 'courtois', body: NEW },
      { day: 15, tone: 'ferme', body: NEW },
    ])
    await story.on('2026-03-05', '16:00')
    await archivePlan(
      story.organization.id,
      story.plan.id,
      { replacementPlanId: other.id },
      story.actor
    )
    for (const day of ['2026-03-06', '2026-03-12', '2026-03-17']) {
      await story.on(day, '16:00')
    }
    assert.equal((await story.refreshed()).planId, other.id)
    assert.deepEqual(await story.mailsToClient(), ['amical', 'ferme'])
  })
})

/**
 * A worker that dies while it works on this invoice: its connection is cut in the middle of the
 * transaction, and its lease stays, as nobody is there to give it back.
 */
async function workerKilledAt(invoiceId: string) {
  const trx = await db.transaction()
  const { rows } = await trx.rawQuery<{ rows: { pid: number }[] }>(
    'SELECT pg_backend_pid() AS pid FROM invoices WHERE id = ? FOR UPDATE',
    [invoiceId]
  )
  const worker = replanPlans()
  while (!(await cutWhoWaitsFor(rows[0].pid))) {
    await sleep(20)
  }
  await worker
  await trx.rollback()
  await db.rawQuery(
    `UPDATE plan_replans SET lease_until = rubis_now() + interval '60 seconds'
      WHERE finished_at IS NULL`
  )
}

async function cutWhoWaitsFor(pid: number) {
  const { rows } = await db.rawQuery<{ rows: unknown[] }>(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))',
    [pid]
  )
  return rows.length > 0
}

const first = (rows: { count: string }[]) => Number(rows[0].count)
