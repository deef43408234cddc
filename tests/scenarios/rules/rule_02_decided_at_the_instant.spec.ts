import config from '#config/relances'
import ReminderLeavingNowException from '#exceptions/reminder_leaving_now_exception'
import { cancelInvoice, changePlan, openLitigation } from '#services/invoices/lifecycle'
import { liftHold, placeHold } from '#services/invoices/holds'
import { turnSendingOff, turnSendingOn } from '#services/operations/sending_switch'
import { Claims } from '#services/relances/claims'
import { startWave } from '#services/relances/starter'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]
const DAY_OF_THE_FIRST = '2026-03-05'
const LONG_AFTER = '2026-04-20'

interface Act {
  name: string
  does: (story: Story) => Promise<unknown>
}

const STOPS: Act[] = [
  { name: 'a payment', does: (story) => story.receivesPayment() },
  {
    name: 'a dispute',
    does: (story) => openLitigation(story.organization.id, story.invoice.id, 'litige', story.actor),
  },
  {
    name: 'a cancellation',
    does: (story) => cancelInvoice(story.organization.id, story.invoice.id, story.actor),
  },
  { name: 'a hold of the invoice', does: (story) => story.holds() },
  { name: 'a hold of the client', does: (story) => story.holds({ clientId: story.client.id }) },
  {
    name: 'a pause of the account',
    does: (story) =>
      placeHold(story.organization.id, {}, { reason: 'holiday', endsAt: null }, story.actor),
  },
  {
    name: 'a change to no plan at all',
    does: (story) => changePlan(story.organization.id, story.invoice.id, null, story.actor),
  },
]

test.group('Rule 2: nothing leaves for an invoice that must not be chased right now', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  for (const { name, does } of STOPS) {
    test(`${name} the day before: nothing leaves any more`, async ({ assert }) => {
      story = await aStory({ dueDate: DUE, plan: PLAN })
      await story.turnTo(parisTime('2026-03-04'))
      await does(story)

      await story.on(DAY_OF_THE_FIRST)
      await story.on(LONG_AFTER)
      assert.lengthOf(story.wire.given, 0)
    })

    test(`${name} between the claim and the start: nothing leaves`, async ({ assert }) => {
      story = await aStory({ dueDate: DUE, plan: PLAN })
      await story.turnTo(parisTime(DAY_OF_THE_FIRST))
      const claims = await new Claims().take()
      assert.lengthOf(claims, 1)

      await does(story)

      assert.deepEqual(await startWave(claims, story.wire), [])
      await story.on(LONG_AFTER)
      assert.lengthOf(story.wire.given, 0)
    })

    test(`${name} while the mail is leaving waits for it, then nothing more leaves`, async ({
      assert,
    }) => {
      story = await aStory({ dueDate: DUE, plan: PLAN })
      const told: string[] = []
      let act: Promise<unknown> = Promise.resolve()
      story.wire.beforeTheBytes(async () => {
        act = does(story!).then(() => told.push('act'))
        await story!.refreshed()
        await story!.refreshed()
        assert.deepEqual(told, [])
      })
      story.wire.beforeTheAnswer(async () => told.push('mail'))

      await story.on(DAY_OF_THE_FIRST)
      await act
      await story.on(LONG_AFTER)

      assert.deepEqual(told, ['mail', 'act'])
      assert.deepEqual(await story.mailsToClient(), ['amical'])
      assert.equal((await story.task('amical')).status, 'sent')
    })
  }

  test('a user who does not want to wait for a mail that hangs is told so', async ({
    assert,
    cleanup,
  }) => {
    const { quietTimeoutMs } = config
    cleanup(() => void (config.quietTimeoutMs = quietTimeoutMs))
    config.quietTimeoutMs = 0
    story = await aStory({ dueDate: DUE, plan: PLAN })
    let refusal: unknown
    story.wire.beforeTheBytes(async () => {
      refusal = await story!.receivesPayment().catch((error: unknown) => error)
    })

    await story.on(DAY_OF_THE_FIRST)

    assert.instanceOf(refusal, ReminderLeavingNowException)
    assert.equal((await story.refreshed()).status, 'in_relance')
    assert.equal((await story.refreshed()).paidCents, 0)
  })

  test('a payment after the lease of a mute mail is over ends the chase and keeps the doubt', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.turnTo(parisTime(DAY_OF_THE_FIRST))
    await startWave(await new Claims().take(), story.wire)

    await story.turnTo(parisTime(DAY_OF_THE_FIRST, '10:01'))
    await story.receivesPayment()

    assert.equal((await story.task('amical')).status, 'unknown')
    assert.equal((await story.task('courtois')).cancelReason, 'paid')
    assert.equal((await story.refreshed()).status, 'paid')
  })

  test('with sending switched off nothing leaves, and nothing is lost', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await turnSendingOff(db.connection(), 'restore')
    await story.on(DAY_OF_THE_FIRST)
    await story.on(DAY_OF_THE_FIRST, '11:00')
    assert.deepEqual(await story.mailsToClient(), [])
    assert.include(await story.log(), 'relance_waits: sending_off')

    await turnSendingOn(db.connection(), 'checked')
    await story.on(DAY_OF_THE_FIRST, '11:06')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a pause of the whole account stops every client and its lift resumes one by one', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const pause = await story.holds({})
    await story.on(DAY_OF_THE_FIRST)
    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), [])

    await story.turnTo(parisTime('2026-03-13'))
    await liftHold(story.organization.id, pause.id, story.actor)
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await story.on('2026-03-14')
    await story.on('2026-03-16', '11:00')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })
})
