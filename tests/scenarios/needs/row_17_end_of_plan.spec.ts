import PlanStep from '#models/plan_step'
import { today } from '#services/lists/home/today'
import { updatePlan } from '#services/plans/plan_writer'
import { changePlan, updateInvoice } from '#services/invoices/lifecycle'
import { skip } from '#services/relances/decisions'
import { addDays } from '#values/local_date'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

const ends = (log: string[]) => log.filter((kind) => kind === 'plan_ended').length

test.group('Row 17: endless reminders, with no exit', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('after the last step the invoice goes back to the user, who is told once; a year later, nothing more left', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    assert.equal(ends(await story.log()), 0)
    await story.on('2026-03-12')
    const { todos } = await today(story.organization, story.user.id)
    assert.deepEqual(
      todos.map(({ kind }) => kind),
      ['plan_ended']
    )
    for (let week = 2; week < 52; week += 5) {
      await story.on(addDays(DUE, week * 7 + 1))
    }

    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
    assert.equal(ends(await story.log()), 1)
    assert.deepEqual(await story.notices(), ['plan_ended'])
  })

  test('paid before the end: nobody is told that a plan ended', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    await story.receivesPayment()
    await story.on('2026-03-12')

    assert.equal(ends(await story.log()), 0)
    assert.deepEqual(await story.notices(), [])
  })

  test('a last step that the user skips ends the plan', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    await skip(story.organization.id, (await story.task('courtois')).id, story.actor)

    assert.equal(ends(await story.log()), 1)
  })

  test('a mise en demeure that waits for its approval is not the end', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [PLAN[0], { day: 12, tone: 'mise_en_demeure' }],
    })
    await story.on('2026-03-05')
    await story.on('2026-03-16')
    assert.equal(ends(await story.log()), 0)

    await story.approves(await story.task('mise_en_demeure'))
    await story.on('2026-03-17')
    assert.equal(ends(await story.log()), 1)
  })

  test('a last step refused for good ends the plan too', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN.slice(0, 1) })
    story.sink.fail({ stage: 'rcpt', failure: '5xx' })
    await story.on('2026-03-05')

    assert.sameMembers(await story.notices(), ['relance_failed', 'plan_ended'])
  })

  test('a last step whose moment has passed ends the plan too', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: [{ day: -5, tone: 'amical' }] })
    await story.on('2026-03-04')

    assert.lengthOf(story.wire.given, 0)
    assert.equal(ends(await story.log()), 1)
  })

  test('a new due date that leaves no step to send ends the plan too', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: [{ day: -5, tone: 'amical' }] })
    await updateInvoice(
      story.organization.id,
      story.invoice.id,
      { issueDate: '2026-01-02', dueDate: '2026-01-30' },
      story.actor
    )

    assert.equal(ends(await story.log()), 1)
    assert.deepEqual(await story.notices(), ['plan_ended'])
  })

  test('taken off its plan, an invoice has no plan that ends', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await changePlan(story.organization.id, story.invoice.id, null, story.actor)

    assert.equal(ends(await story.log()), 0)
  })

  test('a plan that was given one more step ends a second time, and says so by mail again', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN.slice(0, 1) })
    await story.on('2026-03-05')
    const [step] = await PlanStep.query().where('planId', story.plan.id)
    await updatePlan(
      story.organization.id,
      story.plan.id,
      {
        steps: [
          { id: step.id, offsetDays: 3, tone: 'amical', subject: 'S', body: 'B {{signature}}' },
          { offsetDays: 10, tone: 'courtois', subject: 'S', body: 'B {{signature}}' },
        ],
      },
      story.actor
    )
    await story.workersRun()
    await story.on('2026-03-12')

    assert.equal(ends(await story.log()), 2)
    assert.lengthOf(await db.from('outbox').where('kind', 'notice.plan_ended'), 2)
  })
})
