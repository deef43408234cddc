import { cancelInvoice, changePlan, openLitigation } from '#services/invoices/lifecycle'
import { endHolds } from '#services/invoices/end_holds'
import { liftHold } from '#services/invoices/holds'
import { skip } from '#services/relances/decisions'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import { aPlan } from '#tests/helpers/story_cast'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: -3, tone: 'amical' as const },
  { day: 3, tone: 'courtois' as const },
  { day: 10, tone: 'ferme' as const },
  { day: 20, tone: 'mise_en_demeure' as const },
]

interface Line {
  relance_task_id: string
  kind: string
  data: Record<string, unknown>
}

/** What the timeline says of the last word on each reminder: `sent`, or why it did not leave. */
async function lastWords(story: Story): Promise<Record<string, string>> {
  const lines: Line[] = await db
    .from('activity_events')
    .where('invoice_id', story.invoice.id)
    .whereNotNull('relance_task_id')
    .orderBy('occurred_at')
    .orderBy('id')
  const tones = await db
    .from('relance_tasks as t')
    .join('plan_steps as s', 's.id', 't.plan_step_id')
    .where('t.invoice_id', story.invoice.id)
    .select('t.id', 's.tone')
  return Object.fromEntries(
    tones.map(({ id, tone }) => {
      const line = lines.findLast((event) => event.relance_task_id === id)
      return [tone, line ? `${line.kind} ${line.data.reason ?? ''}`.trim() : 'nothing']
    })
  )
}

test.group('Rule 10: for every step the timeline says why it left or did not', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('paid after the second reminder', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-03')
    await story.on('2026-03-05')
    await story.receivesPayment()

    assert.deepEqual(await lastWords(story), {
      amical: 'relance_not_sent moment_passed',
      courtois: 'relance_sent',
      ferme: 'relance_not_sent paid',
      mise_en_demeure: 'relance_not_sent paid',
    })
  })

  for (const { reason, stop } of [
    {
      reason: 'litigation',
      stop: (it: Story) => openLitigation(it.organization.id, it.invoice.id, 'malfaçon', it.actor),
    },
    {
      reason: 'invoice_cancelled',
      stop: (it: Story) => cancelInvoice(it.organization.id, it.invoice.id, it.actor),
    },
    {
      reason: 'plan_changed',
      stop: async (it: Story) => {
        const other = await aPlan(it.organization, [{ day: 30, tone: 'ferme' }])
        await changePlan(it.organization.id, it.invoice.id, other.id, it.actor)
      },
    },
  ]) {
    test(`stopped before anything left: ${reason}`, async ({ assert }) => {
      story = await aStory({ dueDate: DUE, plan: PLAN })
      const before = await story.tasks()
      await stop(story)

      const words = await db
        .from('activity_events')
        .whereIn(
          'relance_task_id',
          before.map(({ id }) => id)
        )
        .where('kind', 'relance_not_sent')
      assert.lengthOf(words, PLAN.length)
      assert.deepEqual([...new Set(words.map(({ data }) => data.reason))], [reason])
    })
  }

  test('a line of a mail that left says when, of which step, and how much was left', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.receivesPayment(20_000)
    await story.on('2026-03-05')

    const [line] = await db.from('activity_events').where('kind', 'relance_sent')
    assert.deepInclude(line.data, {
      offsetDays: 3,
      tone: 'courtois',
      remainderCents: 100_000,
    })
    assert.equal(line.actor, 'rubis')
  })

  test('who skipped a step is written', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await skip(story.organization.id, (await story.task('ferme')).id, story.actor)

    const [line] = await db.from('activity_events').where('kind', 'relance_skipped')
    assert.equal(line.actor_user_id, story.user.id)
    assert.equal((await lastWords(story)).ferme, 'relance_skipped')
  })

  test('a reminder that waits says why, once per reason', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.holds()
    await story.on('2026-03-05')
    for (let day = 6; day < 12; day++) {
      await story.on(`2026-03-${String(day).padStart(2, '0')}`)
    }

    const waits = (await story.log()).filter((line) => line.startsWith('relance_waits'))
    assert.deepEqual(waits, ['relance_waits: held'])
    const [line] = await db.from('activity_events').where('kind', 'relance_waits')
    assert.equal(line.data.holdReason, 'manual')
  })

  test('a step that is too late to plan is said where the plan is made', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, begins: '2026-04-01', plan: PLAN })

    const [line] = await db.from('activity_events').where('kind', 'invoice_planned')
    assert.deepEqual(
      line.data.notes.map(({ code }: { code: string }) => code),
      ['moment_passed']
    )
    assert.lengthOf(await story.tasks(), 3)
  })

  test('a pause that ends by itself is told once, one that somebody lifted or that nobody waits for is not', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const told = async () => (await story!.log()).filter((line) => line.startsWith('hold_ended'))
    const until = parisTime('2026-03-10', '00:00')
    await story.holds({ invoiceId: story.invoice.id }, until)
    const lifted = await story.holds({ invoiceId: story.invoice.id }, until)
    await liftHold(story.organization.id, lifted.id, story.actor)
    const other = await story.anotherInvoice({ dueDate: DUE })
    await story.holds({ invoiceId: other.id }, until)
    await cancelInvoice(story.organization.id, other.id, story.actor)

    await story.turnTo(parisTime('2026-03-09', '23:59'))
    assert.equal(await endHolds(), 0)
    await story.turnTo(until)
    const counts = await Promise.all(Array.from({ length: 4 }, () => endHolds()))
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      1
    )
    assert.deepEqual(await told(), ['hold_ended: manual'])
    assert.equal(await endHolds(), 0)
  })
})
