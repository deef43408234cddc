import IllegalMoveException from '#exceptions/illegal_move_exception'
import { today } from '#services/lists/home/today'
import { resolve } from '#services/relances/resolution'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]
const THAT_DAY = '2026-03-05'

/** The server takes the mail, then the line is cut before its answer. */
async function aReminderInDoubt() {
  const story = await aStory({ dueDate: DUE, plan: PLAN })
  story.sink.fail({ stage: 'after_dot', failure: 'drop' })
  await story.on(THAT_DAY)
  return story
}

test.group('When the mail server refuses, or says nothing', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('a refusal for now is tried again after 1, 5, 15 and 60 minutes, then the user is told', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    story.sink.fail({ stage: 'rcpt', failure: '4xx', times: 5 })
    const attemptsSoFar = async () => ({
      given: story!.wire.given.length,
      status: (await story!.task('amical')).status,
    })

    await story.on(THAT_DAY, '10:00')
    assert.deepEqual(await attemptsSoFar(), { given: 1, status: 'scheduled' })
    await story.on(THAT_DAY, '10:00:50')
    assert.deepEqual(await attemptsSoFar(), { given: 1, status: 'scheduled' })
    await story.on(THAT_DAY, '10:02')
    assert.deepEqual(await attemptsSoFar(), { given: 2, status: 'scheduled' })
    await story.on(THAT_DAY, '10:06')
    assert.deepEqual(await attemptsSoFar(), { given: 2, status: 'scheduled' })
    await story.on(THAT_DAY, '10:08')
    assert.deepEqual(await attemptsSoFar(), { given: 3, status: 'scheduled' })
    await story.on(THAT_DAY, '10:24')
    assert.deepEqual(await attemptsSoFar(), { given: 4, status: 'scheduled' })
    await story.on(THAT_DAY, '11:30')
    assert.deepEqual(await attemptsSoFar(), { given: 5, status: 'failed' })

    await story.on('2026-03-06')
    assert.lengthOf(story.sink.delivered, 0)
    assert.deepEqual(await story.notices(), ['relance_failed'])
    assert.lengthOf(new Set(story.wire.given.map(({ id }) => id)), 5)
  })

  test('refused for now once, it leaves at the next attempt and counts once', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    story.sink.fail({ stage: 'mail', failure: '4xx' })
    await story.on(THAT_DAY, '10:00')
    await story.on(THAT_DAY, '10:02')

    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.equal((await story.refreshed()).rubisEarned, 1)
    assert.deepEqual(
      (await story.log()).filter((line) => line.startsWith('relance_')),
      ['relance_waits: server_refused', 'relance_sent']
    )
  })

  test('paid while it waits to be tried again: it does not leave', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    story.sink.fail({ stage: 'rcpt', failure: '4xx' })
    await story.on(THAT_DAY, '10:00')
    await story.receivesPayment()

    await story.on(THAT_DAY, '10:10')
    assert.lengthOf(story.wire.given, 1)
    assert.lengthOf(story.sink.delivered, 0)
  })

  test('partly paid while it waits to be tried again: the mail says the new amount', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    story.sink.fail({ stage: 'rcpt', failure: '4xx' })
    await story.on(THAT_DAY, '10:00')
    await story.receivesPayment(50_000)

    await story.on(THAT_DAY, '10:10')
    assert.include((await story.lastLetter()).text, 'il reste 700,00')
  })

  test('a refusal for good fails at once, is told once, and does not stop the next step', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    story.sink.fail({ stage: 'rcpt', failure: '5xx' })
    await story.on(THAT_DAY)
    const failed = await story.task('amical')
    assert.equal(failed.status, 'failed')
    assert.equal(failed.failureCode, '550')
    assert.deepEqual(await story.notices(), ['relance_failed'])

    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), ['courtois'])
  })

  test('no mail server at all: nothing is lost', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    story.sink.fail({ stage: 'greeting', failure: 'drop', times: 1 })
    await story.on(THAT_DAY)
    assert.equal((await story.task('amical')).status, 'scheduled')

    await story.on(THAT_DAY, '10:05')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a failed reminder that the user sends again leaves once, as a fresh row', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    story.sink.fail({ stage: 'rcpt', failure: '5xx' })
    await story.on(THAT_DAY)
    const failed = await story.task('amical')
    const fresh = await resolve(story.organization.id, failed.id, 'send_again', story.actor)
    await story.on(THAT_DAY, '10:10')

    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await failed.refresh()
    assert.equal(failed.cancelReason, 'sent_again')
    assert.notEqual(fresh.id, failed.id)
    await assert.rejects(
      () => resolve(story!.organization.id, failed.id, 'send_again', story!.actor),
      IllegalMoveException
    )
  })

  test('cut after the data: it may have left, so it is shown, told once and never sent again', async ({
    assert,
  }) => {
    story = await aReminderInDoubt()
    await story.on(THAT_DAY, '12:00')
    await story.on('2026-03-06')

    assert.equal((await story.task('amical')).status, 'unknown')
    assert.lengthOf(story.sink.delivered, 1)
    assert.deepEqual(await story.notices(), ['relance_unknown'])
    const { todos } = await today(story.organization, story.user.id)
    assert.deepEqual(
      todos.map(({ kind }) => kind),
      ['relance_unknown']
    )
  })

  test('a doubt counts as a mail for the gap: the next step keeps its distance', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [
        { day: 3, tone: 'amical' },
        { day: 4, tone: 'courtois' },
      ],
    })
    story.sink.fail({ stage: 'after_dot', failure: 'drop' })
    await story.on(THAT_DAY, '10:00')
    await story.on('2026-03-06')
    assert.lengthOf(story.sink.delivered, 1)

    await story.on('2026-03-09', '10:00')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('“it left”: it counts as sent, once', async ({ assert }) => {
    story = await aReminderInDoubt()
    const { id } = await story.task('amical')
    await resolve(story.organization.id, id, 'left', story.actor)
    await story.on('2026-03-06')

    assert.equal((await story.task('amical')).status, 'sent')
    const invoice = await story.refreshed()
    assert.equal(invoice.status, 'in_relance')
    assert.equal(invoice.rubisEarned, 1)
    assert.lengthOf(story.sink.delivered, 1)
    assert.include(await story.log(), 'relance_sent')
    await assert.rejects(() => resolve(story!.organization.id, id, 'left', story!.actor))
    assert.equal((await story.refreshed()).rubisEarned, 1)
  })

  test('“send it again”: a fresh row and exactly one more mail', async ({ assert }) => {
    story = await aReminderInDoubt()
    const doubted = await story.task('amical')
    await resolve(story.organization.id, doubted.id, 'send_again', story.actor)
    await story.turnTo(parisTime(THAT_DAY, '10:10'))
    await story.workersRun(4)
    await story.workersRun(4)
    await story.on('2026-03-06')

    assert.deepEqual(await story.mailsToClient(), ['amical', 'amical'])
    assert.lengthOf(new Set(story.sink.delivered.map(({ messageId }) => messageId)), 2)
    assert.equal((await story.task('amical')).status, 'sent')
    await doubted.refresh()
    assert.equal(doubted.status, 'cancelled')
    assert.equal((await story.refreshed()).rubisEarned, 1)
  })

  test('two people who both press “send it again” get one more mail', async ({ assert }) => {
    story = await aReminderInDoubt()
    const { id } = await story.task('amical')
    const answers = await Promise.allSettled(
      [1, 2].map(() => resolve(story!.organization.id, id, 'send_again', story!.actor))
    )
    await story.on(THAT_DAY, '10:10')

    assert.sameMembers(
      answers.map(({ status }) => status),
      ['fulfilled', 'rejected']
    )
    assert.lengthOf(story.sink.delivered, 2)
  })

  test('sent again after the invoice was paid: nothing leaves', async ({ assert }) => {
    story = await aReminderInDoubt()
    const { id } = await story.task('amical')
    await story.receivesPayment()
    await resolve(story.organization.id, id, 'send_again', story.actor)
    await story.on(THAT_DAY, '10:10')

    assert.lengthOf(story.sink.delivered, 1)
    assert.equal((await story.refreshed()).status, 'paid')
  })

  test('an invoice paid during the doubt stays paid whatever the doubt becomes', async ({
    assert,
  }) => {
    story = await aReminderInDoubt()
    const { id } = await story.task('amical')
    await story.receivesPayment()
    await resolve(story.organization.id, id, 'left', story.actor)

    const invoice = await story.refreshed()
    assert.equal(invoice.status, 'paid')
    assert.equal(invoice.rubisEarned, 1)
  })

  test('the answer that comes late ends the doubt by itself', async ({ assert }) => {
    story = await aReminderInDoubt()
    const { outboundMessageId } = await story.task('amical')
    await db
      .from('outbound_messages')
      .where('id', outboundMessageId ?? '')
      .update({ accepted_at: db.raw('rubis_now()') })

    await story.on(THAT_DAY, '10:10')
    await story.on(THAT_DAY, '10:20')
    assert.equal((await story.task('amical')).status, 'sent')
    assert.equal((await story.refreshed()).rubisEarned, 1)
    assert.lengthOf(story.sink.delivered, 1)
  })
})
