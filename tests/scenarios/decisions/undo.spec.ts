import {
  cancelInvoice,
  closeLitigation,
  openLitigation,
  undoCancellation,
} from '#services/invoices/lifecycle'
import { voidPayment } from '#services/invoices/payments'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 20, tone: 'ferme' as const },
]

const openTones = async (story: Story) =>
  (await story.tasks()).filter(({ status }) => status === 'scheduled').length

test.group('Undoing what closed an invoice', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('a cancellation undone twice at once restores the chase once', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    const { organization, invoice, actor } = story
    await cancelInvoice(organization.id, invoice.id, actor)
    const undos = await Promise.allSettled(
      [1, 2].map(() => undoCancellation(organization.id, invoice.id, actor))
    )

    assert.sameMembers(
      undos.map(({ status }) => status),
      ['fulfilled', 'rejected']
    )
    assert.equal((await story.refreshed()).status, 'in_relance')
    assert.equal(await openTones(story), 2)
    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('paid during a dispute, then the payment bounces: it is in dispute again, and silent', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { organization, invoice, actor } = story
    await openLitigation(organization.id, invoice.id, 'malfaçon', actor)
    const payment = await story.receivesPayment()
    await voidPayment(organization.id, invoice.id, payment.id, actor)

    assert.equal((await story.refreshed()).status, 'litigation')
    assert.equal(await openTones(story), 0)
    await story.on('2026-03-05')
    assert.lengthOf(story.wire.given, 0)

    await closeLitigation(organization.id, invoice.id, actor)
    await story.on('2026-03-05', '10:10')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a payment taken back after two months resumes with one mail, not with all that was missed', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    const payment = await story.receivesPayment()
    await story.turnTo(parisTime('2026-05-04'))
    await voidPayment(story.organization.id, story.invoice.id, payment.id, story.actor)

    await story.on('2026-05-04', '10:05')
    await story.on('2026-05-04', '17:00')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
    await story.on('2026-05-07', '11:00')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
  })

  test('what was recovered is what is still paid', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.receivesPayment(10_000)
    await story.on('2026-03-05')
    const first = await story.receivesPayment(30_000)
    await story.receivesPayment(20_000)
    await voidPayment(story.organization.id, story.invoice.id, first.id, story.actor)

    const [counters] = await db.from('organization_counters')
    assert.equal(Number(counters.recovered_cents), 20_000)
  })
})
