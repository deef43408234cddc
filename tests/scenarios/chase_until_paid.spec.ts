import { recordPayment } from '#services/invoices/payments'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'

const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 20, tone: 'ferme' as const },
]

test.group('Chasing an invoice until it is paid', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('a client who pays after the second reminder is not chased again', async ({ assert }) => {
    story = await aStory({ dueDate: '2026-03-01', plan: PLAN })

    await story.on('2026-03-03')
    assert.deepEqual(await story.mailsToClient(), [])

    await story.on('2026-03-04')
    assert.deepEqual(await story.mailsToClient(), ['amical'])

    await story.on('2026-03-11')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])

    await recordPayment(
      story.organization.id,
      story.invoice.id,
      { amountCents: null, paidOn: '2026-03-12', method: 'transfer' },
      story.actor
    )
    await story.on('2026-03-23')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
    const invoice = await story.refreshed()
    assert.equal(invoice.status, 'paid')
    assert.equal(invoice.rubisEarned, 2)
  })
})
