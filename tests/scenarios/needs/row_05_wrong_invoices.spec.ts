import UnprocessableException from '#exceptions/unprocessable_exception'
import { addDays } from '#values/local_date'
import { aStory, type Story } from '#tests/helpers/story'
import { parisTime } from '#tests/helpers/clock'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { v7 as uuidv7 } from 'uuid'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

test.group('Row 5: the wrong invoices are chased', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('no past-due notice the day after an invoice was issued', async ({ assert }) => {
    story = await aStory({ dueDate: '2026-03-31', begins: '2026-03-02', plan: PLAN })
    for (let day = 0; day < 31; day++) {
      await story.on(addDays('2026-03-02', day))
    }
    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-04-03')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('an invoice without a plan is never chased', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, invoice: { planId: null } })
    await story.on('2026-03-05')
    await story.on('2026-09-05')
    assert.lengthOf(story.wire.given, 0)
    assert.lengthOf(await story.tasks(), 0)
  })

  test('a statement of 0.00 € does not exist: an invoice that was prepaid in full is refused', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await assert.rejects(
      () =>
        story!.anotherInvoice({
          dueDate: DUE,
          prepaid: { amountCents: 50_000, paidOn: '2026-02-10' },
        }),
      UnprocessableException
    )
  })

  test('what was prepaid before Rubis is not asked for again', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: PLAN,
      invoice: { prepaid: { amountCents: 100_000, paidOn: '2026-02-10' } },
    })
    await story.on('2026-03-05')
    assert.include((await story.lastLetter()).text, 'il reste 200,00')
    const [counters] = await db.from('organization_counters')
    assert.equal(Number(counters.recovered_cents), 0)
  })

  test('a draft that waits to be reviewed is not an invoice: nothing leaves for it', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, invoice: { planId: null } })
    const batch = uuidv7()
    const organizationId = story.organization.id
    await db
      .table('import_batches')
      .insert({ id: batch, organization_id: organizationId, source: 'upload' })
    await db.table('import_drafts').insert({
      id: uuidv7(),
      organization_id: organizationId,
      import_batch_id: batch,
      extracted: JSON.stringify({ numero: 'F-1', dueDate: '2026-01-01', amountTtcCents: 100 }),
    })
    await story.on('2026-03-05')
    await story.on('2026-04-05')
    assert.lengthOf(story.wire.given, 0)
  })

  test('an open check-in that holds stops the reminder until it is answered', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await db.table('checkin_tasks').insert({
      id: uuidv7(),
      organization_id: story.organization.id,
      invoice_id: story.invoice.id,
      send_at: db.raw('rubis_now()'),
      status: 'sent',
      holds: true,
    })
    await story.on('2026-03-05')
    assert.deepEqual(await story.mailsToClient(), [])
    assert.include(await story.log(), 'relance_waits: awaiting_checkin')

    await db
      .from('checkin_tasks')
      .where('status', 'sent')
      .update({ status: 'answered', answer: 'still_pending' })
    await story.on('2026-03-06', '11:00')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a closed invoice whose reminder survived by mistake: Start cancels it', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await db.rawQuery(
      `UPDATE invoices SET status = 'cancelled', status_before_close = 'pending' WHERE id = ?`,
      [story.invoice.id]
    )
    await story.turnTo(parisTime('2026-03-05'))
    await story.workersRun()

    assert.lengthOf(story.wire.given, 0)
    assert.equal((await story.task('amical')).cancelReason, 'invoice_cancelled')
  })
})
