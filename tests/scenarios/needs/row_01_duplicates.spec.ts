import { voidPayment } from '#services/invoices/payments'
import { addDays } from '#values/local_date'
import { aStory, type Story } from '#tests/helpers/story'
import { parisTime } from '#tests/helpers/clock'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 20, tone: 'ferme' as const },
]

test.group('Row 1: duplicate reminders', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('not 100 copies: two months of workers, four at a time, send each step once', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (let day = 0; day < 60; day++) {
      await story.turnTo(parisTime(addDays(DUE, day), '11:00'))
      await story.workersRun(4)
    }

    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
    assert.equal((await story.refreshed()).rubisEarned, 3)
    const [counters] = await db.from('organization_counters')
    assert.equal(Number(counters.rubis_count), 3)
  }).timeout(60_000)

  test('not once an hour: the hours after a reminder are silent', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (let hour = 9; hour < 18; hour++) {
      await story.on('2026-03-05', `${String(hour).padStart(2, '0')}:40`)
    }
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('not each client four times: one mail each, whatever the number of workers', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: { clientDailyCap: 50 } })
    for (let number = 1; number < 12; number++) {
      await story.anotherInvoice({ dueDate: DUE, numero: `F-${number}` })
    }
    await story.turnTo(parisTime('2026-03-05'))
    await story.workersRun(4)
    await story.turnTo(parisTime('2026-03-05', '10:05'))
    await story.workersRun(4)
    await story.turnTo(parisTime('2026-03-05', '10:10'))
    await story.workersRun(4)

    const tasks = story.sink.delivered.map(({ task }) => task)
    assert.lengthOf(tasks, new Set(tasks).size)
    assert.isAtLeast(tasks.length, 2)
  })

  test('a retry of the provider does not multiply mails', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, transport: 'resend' })
    story.resend.next({ kind: 'accept_then_500' }, { kind: 'accept_then_cut' })
    for (const time of ['10:00', '10:02', '10:10', '10:30', '12:00']) {
      await story.on('2026-03-05', time)
    }
    assert.lengthOf(story.resend.delivered, 1)
    assert.equal((await story.task('amical')).status, 'sent')
  })

  test('paid and undone ten times, the chain is there once', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    for (let time = 0; time < 10; time++) {
      const payment = await story.receivesPayment()
      await voidPayment(story.organization.id, story.invoice.id, payment.id, story.actor)
    }

    const open = (await story.tasks()).filter(({ status }) => status === 'scheduled')
    assert.lengthOf(open, 2)
    await story.on('2026-03-12')
    await story.on('2026-03-23')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
  })

  test('the database refuses a second open reminder for a step', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await assert.rejects(
      () =>
        db.rawQuery(
          `INSERT INTO relance_tasks (id, organization_id, client_id, invoice_id, plan_step_id, send_at)
            SELECT gen_random_uuid(), organization_id, client_id, invoice_id, plan_step_id, send_at
            FROM relance_tasks LIMIT 1`
        ),
      /relance_tasks_one_per_step/
    )
  })
})
