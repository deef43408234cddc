import { voidPayment } from '#services/invoices/payments'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

test.group('Row 2: a reminder after the payment, a payment in flight', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('paid a second before the slot: nothing leaves', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-05', '08:59:59'))
    await story.receivesPayment()
    await story.on('2026-03-05', '09:00')
    await story.on('2026-03-05', '10:00')

    assert.lengthOf(story.wire.given, 0)
  })

  test('paid while a worker decides, by two browsers at once: one payment, no mail after it', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime('2026-03-05'))
    const [, ...payments] = await Promise.allSettled([
      story.workersRun(2),
      story.receivesPayment(),
      story.receivesPayment(),
    ])

    assert.sameMembers(
      payments.map(({ status }) => status),
      ['fulfilled', 'rejected']
    )
    const before = story.sink.delivered.length
    assert.isAtMost(before, 1)
    await story.on('2026-03-12')
    assert.lengthOf(story.sink.delivered, before)
    const log = await story.log()
    const departures = log.filter((kind) => kind === 'relance_sent')
    assert.lengthOf(departures, before)
    assert.isBelow(log.indexOf('relance_sent'), log.indexOf('payment_recorded'))
    assert.equal((await story.refreshed()).paidCents, 120_000)
  })

  test('a client who announces a transfer is left alone until the day they said', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.holds({ invoiceId: story.invoice.id }, parisTime('2026-03-10', '00:00'))
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-09']) {
      await story.on(day)
    }
    assert.deepEqual(await story.mailsToClient(), [])

    await story.on('2026-03-10')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a payment taken back restores the chase once, where it was', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    const payment = await story.receivesPayment()
    assert.equal((await story.refreshed()).status, 'paid')
    await voidPayment(story.organization.id, story.invoice.id, payment.id, story.actor)

    const invoice = await story.refreshed()
    assert.equal(invoice.status, 'in_relance')
    assert.equal(invoice.remainderCents, 120_000)
    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('two undos of the same payment at once undo it once', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    const payment = await story.receivesPayment()
    await Promise.all(
      [1, 2, 3].map(() =>
        voidPayment(story!.organization.id, story!.invoice.id, payment.id, story!.actor)
      )
    )

    const invoice = await story.refreshed()
    assert.equal(invoice.paidCents, 0)
    assert.equal(invoice.remainderCents, 120_000)
    assert.lengthOf(
      (await story.tasks()).filter(({ status }) => status === 'scheduled'),
      1
    )
    const [counters] = await db.from('organization_counters')
    assert.equal(Number(counters.recovered_cents), 0)
    const voids = (await story.log()).filter((kind) => kind === 'payment_voided')
    assert.lengthOf(voids, 1)
  })

  test('an undo of one of two payments asks for what is left, not for all', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.receivesPayment(30_000)
    const rest = await story.receivesPayment()
    await voidPayment(story.organization.id, story.invoice.id, rest.id, story.actor)

    await story.on('2026-03-05')
    assert.include((await story.lastLetter()).text, 'il reste 900,00')
  })
})
