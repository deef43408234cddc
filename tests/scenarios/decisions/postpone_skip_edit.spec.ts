import IllegalMoveException from '#exceptions/illegal_move_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import PlanStep from '#models/plan_step'
import { changePlan, closeLitigation, openLitigation } from '#services/invoices/lifecycle'
import { voidPayment } from '#services/invoices/payments'
import { updatePlan } from '#services/plans/plan_writer'
import { editOne, postpone, skip } from '#services/relances/decisions'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 20, tone: 'ferme' as const },
]

/** The user opens the plan and saves it without changing a word. */
async function savesThePlanAgain(story: Story) {
  const steps = await PlanStep.query().where('planId', story.plan.id).orderBy('position')
  await updatePlan(
    story.organization.id,
    story.plan.id,
    {
      steps: steps.map(({ id, offsetDays, tone, subject, body }) => ({
        id,
        offsetDays,
        tone,
        subject,
        body,
      })),
    },
    story.actor
  )
}

test.group('Postponing, skipping and editing one reminder', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('a postponed reminder leaves on its new day, and the next one keeps its distance', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { id } = await story.task('amical')
    await postpone(story.organization.id, id, parisTime('2026-03-11', '09:00'), story.actor)

    await story.on('2026-03-05')
    await story.on('2026-03-10')
    assert.deepEqual(await story.mailsToClient(), [])

    await story.on('2026-03-11')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await story.on('2026-03-12', '17:00')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await story.on('2026-03-16')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('a date chosen by a person survives a re-plan', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { id } = await story.task('amical')
    await postpone(story.organization.id, id, parisTime('2026-03-11', '09:00'), story.actor)
    await savesThePlanAgain(story)

    await story.on('2026-03-06')
    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-03-11')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('postponed to a Sunday, it leaves on Monday', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { id } = await story.task('amical')
    await postpone(story.organization.id, id, parisTime('2026-03-15', '09:00'), story.actor)

    await story.on('2026-03-15')
    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-03-16')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a day in the past is refused', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { id } = await story.task('amical')

    await assert.rejects(
      () => postpone(story!.organization.id, id, parisTime('2026-01-05'), story!.actor),
      UnprocessableException
    )
  })

  test('a skipped step never comes back: not on a saved plan, a dispute, an undo', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await skip(story.organization.id, (await story.task('amical')).id, story.actor)

    await savesThePlanAgain(story)
    await openLitigation(story.organization.id, story.invoice.id, 'malfaçon', story.actor)
    await closeLitigation(story.organization.id, story.invoice.id, story.actor)
    const payment = await story.receivesPayment()
    await voidPayment(story.organization.id, story.invoice.id, payment.id, story.actor)
    await changePlan(story.organization.id, story.invoice.id, null, story.actor)
    await changePlan(story.organization.id, story.invoice.id, story.plan.id, story.actor)

    for (const day of ['2026-03-05', '2026-03-12', '2026-03-23']) {
      await story.on(day)
    }
    assert.deepEqual(await story.mailsToClient(), ['courtois', 'ferme'])
    assert.equal((await story.task('amical')).cancelReason, 'skipped')
  })

  test('what has left can neither be skipped, postponed nor edited', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    const { organization, actor } = story
    const { id } = await story.task('amical')

    for (const act of [
      () => skip(organization.id, id, actor),
      () => postpone(organization.id, id, parisTime('2026-04-01'), actor),
      () => editOne(organization.id, id, { subject: 'a', body: 'b' }, actor),
    ]) {
      await assert.rejects(act, IllegalMoveException)
    }
  })

  test('other words for one reminder are for that one only', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { id } = await story.task('amical')
    await editOne(
      story.organization.id,
      id,
      { subject: 'Un mot pour {{numero}}', body: 'Chère Jeanne, {{remainder}}. {{signature}}' },
      story.actor
    )

    await story.on('2026-03-05')
    const edited = await story.lastLetter()
    assert.equal(edited.subject, 'Un mot pour F-2026-0042')
    assert.include(edited.text, 'Chère Jeanne')

    await story.on('2026-03-12')
    const usual = await story.lastLetter()
    assert.equal(usual.subject, 'Facture F-2026-0042')
    assert.notInclude(usual.text, 'Jeanne')
  })

  test('a word that does not exist is refused, with the one that was meant', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { id } = await story.task('amical')

    const refusal = await editOne(
      story.organization.id,
      id,
      { subject: 'Facture {{numer}}', body: 'b' },
      story.actor
    ).catch((error: unknown) => error)

    assert.instanceOf(refusal, UnprocessableException)
    assert.propertyVal((refusal as UnprocessableException).meta, 'suggestion', 'numero')
    assert.isNull((await story.task('amical')).subjectOverride)
  })
})
