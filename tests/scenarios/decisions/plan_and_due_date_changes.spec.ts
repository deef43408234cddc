import PlanStep from '#models/plan_step'
import { changePlan, updateInvoice } from '#services/invoices/lifecycle'
import { updatePlan } from '#services/plans/plan_writer'
import { postpone } from '#services/relances/decisions'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { aPlan } from '#tests/helpers/story_cast'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 20, tone: 'ferme' as const },
]

async function liveThrough(story: Story, ...days: string[]) {
  for (const day of days) {
    await story.on(day, '16:00')
  }
}

test.group('Changing the plan or the due date on the way', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('another plan half-way goes on from where the chase is, and repeats nothing', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await liveThrough(story, '2026-03-05', '2026-03-12')
    const firmer = await aPlan(story.organization, [
      { day: 2, tone: 'amical' },
      { day: 9, tone: 'courtois' },
      { day: 15, tone: 'ferme' },
      { day: 30, tone: 'mise_en_demeure' },
    ])
    await changePlan(story.organization.id, story.invoice.id, firmer.id, story.actor)

    await liveThrough(story, '2026-03-13', '2026-03-16', '2026-03-17', '2026-03-23', '2026-04-01')

    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
    const open = (await story.tasks()).filter(({ status }) => status === 'drafted')
    assert.lengthOf(open, 1)
    const cancelled = (await story.tasks()).filter(({ cancelReason }) => cancelReason !== null)
    assert.deepEqual(
      cancelled.map(({ cancelReason }) => cancelReason),
      ['plan_changed']
    )
  })

  test('there and back again: nothing is sent twice, nothing is lost', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await liveThrough(story, '2026-03-05')
    const other = await aPlan(story.organization, [{ day: 40, tone: 'ferme' }])
    await changePlan(story.organization.id, story.invoice.id, other.id, story.actor)
    await changePlan(story.organization.id, story.invoice.id, story.plan.id, story.actor)

    await liveThrough(story, '2026-03-12', '2026-03-23', '2026-04-15')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
  })

  test('a step added to the plan reaches the invoices that follow it', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN.slice(0, 1) })
    await liveThrough(story, '2026-03-05')
    const [step] = await PlanStep.query().where('planId', story.plan.id)
    await updatePlan(
      story.organization.id,
      story.plan.id,
      {
        steps: [
          { id: step.id, offsetDays: 4, tone: 'amical', subject: 'S', body: 'B {{signature}}' },
          { offsetDays: 10, tone: 'courtois', subject: 'S', body: 'B {{signature}}' },
        ],
      },
      story.actor
    )

    await liveThrough(story, '2026-03-06', '2026-03-12', '2026-03-30')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('a step taken out of the plan does not leave', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const [first] = await PlanStep.query().where('planId', story.plan.id).orderBy('position')
    await updatePlan(
      story.organization.id,
      story.plan.id,
      {
        steps: [
          { id: first.id, offsetDays: 3, tone: 'amical', subject: 'S', body: 'B {{signature}}' },
        ],
      },
      story.actor
    )

    await liveThrough(story, '2026-03-05', '2026-03-12', '2026-03-23')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.equal((await story.task('ferme')).cancelReason, 'step_archived')
  })

  test('a later due date moves what has not left', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await updateInvoice(
      story.organization.id,
      story.invoice.id,
      { dueDate: '2026-03-16' },
      story.actor
    )

    await liveThrough(story, '2026-03-05', '2026-03-12', '2026-03-18')
    assert.deepEqual(await story.mailsToClient(), [])
    await liveThrough(story, '2026-03-19', '2026-03-26')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('an earlier due date makes steps late: one at a time, in order', async ({ assert }) => {
    story = await aStory({ dueDate: '2026-04-02', begins: '2026-03-17', plan: PLAN })
    await updateInvoice(
      story.organization.id,
      story.invoice.id,
      { dueDate: DUE, issueDate: '2026-02-02' },
      story.actor
    )

    await liveThrough(story, '2026-03-17')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await liveThrough(story, '2026-03-18', '2026-03-19')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await liveThrough(story, '2026-03-20')
    await story.on('2026-03-20', '17:00')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('a postponement made for the old due date falls with it', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { id } = await story.task('amical')
    await postpone(story.organization.id, id, parisTime('2026-03-30', '09:00'), story.actor)
    await updateInvoice(
      story.organization.id,
      story.invoice.id,
      { dueDate: '2026-03-09' },
      story.actor
    )

    await liveThrough(story, '2026-03-12')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a due date changed after a reminder left does not send that reminder again', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await liveThrough(story, '2026-03-05')
    await updateInvoice(
      story.organization.id,
      story.invoice.id,
      { dueDate: '2026-03-16' },
      story.actor
    )

    await liveThrough(story, '2026-03-12', '2026-03-19')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await liveThrough(story, '2026-03-26', '2026-04-07')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
  })
})
