import StaleApprovalException from '#exceptions/stale_approval_exception'
import PlanStep from '#models/plan_step'
import { updatePlan } from '#services/plans/plan_writer'
import { Claims } from '#services/relances/claims'
import { approve, editOne, sendNow } from '#services/relances/decisions'
import { updateInvoice } from '#services/invoices/lifecycle'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'courtois' as const },
  { day: 15, tone: 'mise_en_demeure' as const },
]
/** Due + 15 */
const DAY_OF_THE_NOTICE = '2026-03-17'

async function aDraftedNotice() {
  const story = await aStory({ dueDate: DUE, plan: PLAN })
  await story.on('2026-03-05')
  await story.on(DAY_OF_THE_NOTICE)
  return story
}

test.group('Rule 4: a mise en demeure waits for a human', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('it is drafted on its day, the user is told once, and it never leaves by itself', async ({
    assert,
  }) => {
    story = await aDraftedNotice()
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')

    await story.on('2026-03-18')
    await story.on('2026-05-18')
    await story.on('2027-03-18')

    assert.deepEqual(await story.mailsToClient(), ['courtois'])
    assert.deepEqual(await story.notices(), ['warning_to_approve'])
    assert.include(await story.log(), 'warning_drafted: approval_needed')
  })

  test('once approved it leaves, and who approved, when and for how much stays written', async ({
    assert,
  }) => {
    story = await aDraftedNotice()
    await story.turnTo(parisTime('2026-03-18', '11:00'))
    await story.approves(await story.task('mise_en_demeure'))
    await story.workersRun()

    assert.deepEqual(await story.mailsToClient(), ['courtois', 'mise_en_demeure'])
    const task = await story.task('mise_en_demeure')
    assert.equal(task.approvedBy, story.user.id)
    assert.equal(task.approvedRemainderCents, 120_000)
    assert.closeTo(task.approvedAt!.toMillis(), parisTime('2026-03-18', '11:00').toMillis(), 30_000)
    const [audit] = await db.from('audit_logs').where('action', 'relance.approved')
    assert.equal(audit.user_id, story.user.id)
    assert.equal(audit.subject_id, task.id)
    assert.include(await story.log(), 'warning_approved')
  })

  test('approved at night, it waits for the window', async ({ assert }) => {
    story = await aDraftedNotice()
    await story.turnTo(parisTime('2026-03-20', '22:00'))
    await story.approves(await story.task('mise_en_demeure'))
    await story.workersRun()
    await story.on('2026-03-21')
    assert.deepEqual(await story.mailsToClient(), ['courtois'])

    await story.on('2026-03-23', '09:00')
    assert.deepEqual(await story.mailsToClient(), ['courtois', 'mise_en_demeure'])
  })

  test('an approval for an amount that is no longer due is withdrawn, and asked again', async ({
    assert,
  }) => {
    story = await aDraftedNotice()
    await story.turnTo(parisTime('2026-03-18', '20:00'))
    await story.approves(await story.task('mise_en_demeure'))
    await story.receivesPayment(40_000, '2026-03-18')

    await story.on('2026-03-19')

    const task = await story.task('mise_en_demeure')
    assert.deepEqual(await story.mailsToClient(), ['courtois'])
    assert.equal(task.status, 'drafted')
    assert.isNull(task.approvedAt)
    assert.isNull(task.approvedBy)
    assert.include(await story.log(), 'warning_withdrawn: remainder_changed')
    assert.deepEqual(await story.notices(), ['warning_to_approve', 'warning_to_approve'])
    const mails = await db.from('outbox').where('kind', 'notice.warning_to_approve')
    assert.lengthOf(mails, 2)

    await story.approves(task)
    await story.on('2026-03-19', '10:10')
    assert.deepEqual(await story.mailsToClient(), ['courtois', 'mise_en_demeure'])
    assert.include((await story.lastLetter()).text, '800,00')
  })

  test('an approval given on a screen that shows an old amount is refused', async ({ assert }) => {
    story = await aDraftedNotice()
    const task = await story.task('mise_en_demeure')
    await story.receivesPayment(40_000, '2026-03-17')

    const approval = approve(
      story.organization.id,
      task.id,
      { remainderCents: 120_000 },
      story.actor
    )

    await assert.rejects(() => approval, StaleApprovalException)
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
  })

  test('other words are other words: what was approved is asked again', async ({ assert }) => {
    story = await aDraftedNotice()
    await story.turnTo(parisTime('2026-03-18', '20:00'))
    const task = await story.task('mise_en_demeure')
    await story.approves(task)
    await editOne(
      story.organization.id,
      task.id,
      { subject: 'Dernier avis', body: 'Payez {{remainder}}. {{signature}}' },
      story.actor
    )

    await story.on('2026-03-19')

    assert.deepEqual(await story.mailsToClient(), ['courtois'])
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
  })

  test('words of the plan that change after an approval are asked again, by mail too', async ({
    assert,
  }) => {
    story = await aDraftedNotice()
    await story.turnTo(parisTime('2026-03-18', '20:00'))
    await story.approves(await story.task('mise_en_demeure'))
    await story.turnTo(parisTime('2026-03-18', '20:05'))
    const steps = await PlanStep.query().where('planId', story.plan.id).orderBy('position')
    await updatePlan(
      story.organization.id,
      story.plan.id,
      {
        steps: steps.map(({ id, offsetDays, tone, subject }) => ({
          id,
          offsetDays,
          tone,
          subject,
          body: 'Je saisis le tribunal. {{signature}}',
        })),
      },
      story.actor
    )

    await story.on('2026-03-19')

    assert.deepEqual(await story.mailsToClient(), ['courtois'])
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
    assert.lengthOf(await db.from('outbox').where('kind', 'notice.warning_to_approve'), 2)

    await story.approves(await story.task('mise_en_demeure'))
    await story.on('2026-03-19', '10:10')
    assert.include((await story.lastLetter()).text, 'Je saisis le tribunal.')
  })

  test('a reminder that becomes a mise en demeure in the plan waits for a human', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: [PLAN[0], { day: 15, tone: 'ferme' }] })
    const steps = await PlanStep.query().where('planId', story.plan.id).orderBy('position')
    await updatePlan(
      story.organization.id,
      story.plan.id,
      {
        steps: steps.map(({ id, offsetDays, subject, body, tone }) => ({
          id,
          offsetDays,
          subject,
          body,
          tone: tone === 'ferme' ? 'mise_en_demeure' : tone,
        })),
      },
      story.actor
    )
    await story.on('2026-03-05')
    await story.on(DAY_OF_THE_NOTICE)

    assert.deepEqual(await story.mailsToClient(), ['courtois'])
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
  })

  test('another due date asks for another approval', async ({ assert }) => {
    story = await aDraftedNotice()
    await story.turnTo(parisTime('2026-03-18', '20:00'))
    await story.approves(await story.task('mise_en_demeure'))
    await updateInvoice(
      story.organization.id,
      story.invoice.id,
      { dueDate: '2026-03-04' },
      story.actor
    )

    await story.on('2026-03-19')
    await story.on('2026-03-23')

    assert.deepEqual(await story.mailsToClient(), ['courtois'])
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
  })

  test('“send now” does not replace an approval', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    await story.turnTo(parisTime('2026-03-12'))
    const task = await story.task('mise_en_demeure')

    const refusal = await sendNow(story.organization.id, task.id, story.actor).catch(
      (error: unknown) => error
    )

    assert.propertyVal(refusal, 'code', 'relance_would_wait')
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['courtois'])
  })

  test('the database itself refuses a start without an approval', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: [PLAN[1]] })
    await story.turnTo(parisTime(DAY_OF_THE_NOTICE))
    const [claim] = await new Claims().take()

    await assert.rejects(
      () =>
        db.rawQuery('UPDATE relance_tasks SET started_at = rubis_now() WHERE id = ?', [
          claim.taskId,
        ]),
      /needs a human approval/
    )
  })

  test('a mise en demeure step cannot be saved without its approval', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })

    await assert.rejects(
      () =>
        db.rawQuery(
          `UPDATE plan_steps SET requires_manual_validation = false WHERE tone = 'mise_en_demeure'`
        ),
      /mise_en_demeure_waits_for_a_human/
    )
  })
})
