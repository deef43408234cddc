import { voidPayment } from '#services/invoices/payments'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]
const THAT_DAY = '2026-03-05'

/** Resend took the mail and the line was cut before its answer. */
async function aMailInDoubt() {
  const story = await aStory({ dueDate: DUE, plan: PLAN, transport: 'resend' })
  story.resend.next({ kind: 'accept_then_cut' })
  await story.on(THAT_DAY, '10:00')
  return story
}

test.group('Doubt with a provider that keeps keys (Resend)', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('the same bytes go again under the same key, and the client receives one mail', async ({
    assert,
  }) => {
    story = await aMailInDoubt()
    assert.equal((await story.task('amical')).status, 'scheduled')
    assert.include(await story.log(), 'relance_waits: answer_unclear')

    await story.on(THAT_DAY, '10:02')

    assert.equal((await story.task('amical')).status, 'sent')
    assert.lengthOf(story.resend.delivered, 1)
    const [first, second] = story.wire.given
    assert.deepEqual(second, first)
    assert.equal(first.idempotencyKey, `mail/${first.id}`)
    assert.equal((await story.refreshed()).rubisEarned, 1)
  })

  test('once the remainder has changed the old words cannot go again: a person decides', async ({
    assert,
  }) => {
    story = await aMailInDoubt()
    await story.receivesPayment(20_000)
    await story.on(THAT_DAY, '10:02')

    assert.equal((await story.task('amical')).status, 'unknown')
    assert.lengthOf(story.wire.given, 1)
    assert.deepEqual(await story.notices(), ['relance_unknown'])
  })

  test('a payment during the doubt ends the chase; its undo does not send the step twice', async ({
    assert,
  }) => {
    story = await aMailInDoubt()
    const payment = await story.receivesPayment()
    await voidPayment(story.organization.id, story.invoice.id, payment.id, story.actor)
    await story.on(THAT_DAY, '10:02')
    await story.on('2026-03-06')
    await story.on('2026-03-12')

    const tones = await story.mailsToClient()
    assert.equal(tones.filter((tone) => tone === 'amical').length, 1)
    assert.lengthOf(
      (await story.tasks()).filter(({ status }) => status !== 'cancelled'),
      2
    )
  })

  test('a refusal after a doubt proves nothing: no new key, a person decides', async ({
    assert,
  }) => {
    story = await aMailInDoubt()
    story.resend.next({ kind: 'error', status: 422, name: 'validation_error' })
    await story.on(THAT_DAY, '10:02')
    await story.on('2026-03-06')

    assert.equal((await story.task('amical')).status, 'unknown')
    assert.lengthOf(new Set(story.wire.given.map(({ id }) => id)), 1)
    assert.lengthOf(story.resend.delivered, 1)
  })

  test('after 23 hours the key is not trusted any more', async ({ assert }) => {
    story = await aMailInDoubt()
    await story.on('2026-03-06', '10:00')

    assert.equal((await story.task('amical')).status, 'unknown')
    assert.lengthOf(story.wire.given, 1)
    assert.lengthOf(story.resend.delivered, 1)
  })

  test('five posts under one key without an answer are enough', async ({ assert }) => {
    story = await aMailInDoubt()
    story.resend.next(
      { kind: 'error', status: 500, name: 'internal_server_error' },
      { kind: 'error', status: 500, name: 'internal_server_error' },
      { kind: 'error', status: 500, name: 'internal_server_error' },
      { kind: 'error', status: 500, name: 'internal_server_error' }
    )
    for (const time of ['10:02', '10:10', '10:20', '10:40', '11:50', '12:00']) {
      await story.on(THAT_DAY, time)
    }

    assert.lengthOf(story.wire.given, 5)
    assert.equal((await story.task('amical')).status, 'unknown')
    assert.deepEqual(await story.notices(), ['relance_unknown'])
  })

  test('“slow down” is not an attempt', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, transport: 'resend' })
    story.resend.next({
      kind: 'error',
      status: 429,
      name: 'rate_limit_exceeded',
      headers: { 'retry-after': '1' },
    })
    await story.on(THAT_DAY, '10:00')
    const task = await story.task('amical')
    assert.equal(task.status, 'scheduled')
    assert.equal(task.attempts, 0)

    await story.on(THAT_DAY, '10:05')
    assert.lengthOf(story.resend.delivered, 1)
    assert.equal((await story.task('amical')).status, 'sent')
  })
})
