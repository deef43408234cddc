import { recordPayment, voidPayment } from '#services/invoices/payments'
import { turnSendingOff, turnSendingOn } from '#services/operations/sending_switch'
import { ThanksSender } from '#services/thanks/thanks_sender'
import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story, type StoryOptions } from '#tests/helpers/story'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const PLAN: { day: number; tone: Tone }[] = [
  { day: 3, tone: 'amical' },
  { day: 10, tone: 'courtois' },
]

const THANKFUL = { thanksClients: true }

test.group('A client who pays after a reminder', (group) => {
  let story: Story
  group.each.teardown(() => story.end())

  const begin = async (options: Partial<StoryOptions> = {}) => {
    story = await aStory({ dueDate: '2026-03-02', plan: PLAN, organization: THANKFUL, ...options })
    await story.on('2026-03-05')
  }
  const drain = () => new ThanksSender({ transport: story.wire }).drain()
  const on = async (date: string, time?: string) => {
    await story.turnTo(parisTime(date, time))
    await drain()
  }
  const thanks = async () => {
    const letters = await story.letters()
    return letters.filter(({ messageId }) => messageId?.startsWith('<thanks.'))
  }
  const fate = async () =>
    (await db.from('outbox').where('kind', 'client_thanks').first())?.last_error

  test('is thanked once, in the conversation of the reminders, and the timeline says so', async ({
    assert,
  }) => {
    await begin()
    const reminder = await story.lastLetter()
    await story.receivesPayment(50_000)
    await story.receivesPayment()
    await drain()
    assert.lengthOf(await thanks(), 0)

    await on('2026-03-05', '11:01')
    await drain()
    const [letter, ...more] = await thanks()
    assert.lengthOf(more, 0)
    assert.equal(letter.subject, 'Facture F-2026-0042\u00a0: merci pour votre règlement')
    assert.equal(letter.inReplyTo, reminder.messageId)
    assert.deepEqual(letter.to, reminder.to)
    assert.deepEqual(letter.replyTo, reminder.replyTo)
    assert.match(letter.text ?? '', /1\s200,00\s€/)
    assert.notMatch(letter.text ?? '', /IBAN|Reste à régler/)
    assert.include(await story.log(), 'client_thanked')
  })

  test('whose money crossed a reminder of the same day reads an apology for it', async ({
    assert,
  }) => {
    await begin()
    await story.turnTo(parisTime('2026-03-05', '14:00'))
    await story.receivesPayment()
    await on('2026-03-05', '15:01')
    const [letter] = await thanks()
    assert.match(letter.text ?? '', /a croisé votre\s+règlement/)
  })

  test('late in the evening is thanked when the day begins, in their own language', async ({
    assert,
  }) => {
    await begin({ client: { locale: 'en' } })
    await story.turnTo(parisTime('2026-03-06', '19:00'))
    await story.receivesPayment()
    await on('2026-03-07', '10:00') // a Saturday
    assert.lengthOf(await thanks(), 0)
    await on('2026-03-09', '09:05')
    const [letter] = await thanks()
    assert.equal(letter.subject, 'Invoice F-2026-0042: thank you for your payment')
    assert.notInclude(letter.text, 'crossed')
  })

  test('is not thanked by an organization that did not ask for it, nor without a reminder', async ({
    assert,
  }) => {
    await begin({ organization: {} })
    const early = await story.anotherInvoice({ dueDate: '2026-04-02' })
    await story.receivesPayment()
    story.organization.thanksClients = true
    await story.organization.save()
    await recordPayment(
      story.organization.id,
      early.id,
      { amountCents: null, paidOn: '2026-03-05', method: 'transfer' },
      story.actor
    )
    await on('2026-03-06')
    assert.lengthOf(await thanks(), 0)
    assert.isEmpty(await db.from('outbox').where('kind', 'client_thanks'))
  })

  test('whose payment is taken back before that hears nothing, and is thanked once it is there', async ({
    assert,
  }) => {
    await begin()
    const payment = await story.receivesPayment()
    await voidPayment(story.organization.id, story.invoice.id, payment.id, story.actor)
    await on('2026-03-05', '11:30')
    assert.lengthOf(await thanks(), 0)
    assert.equal(await fate(), 'no_longer_paid')

    await story.receivesPayment()
    await on('2026-03-05', '14:00')
    assert.lengthOf(await thanks(), 1)

    const [again] = await db.from('payments').whereNull('voided_at')
    await voidPayment(story.organization.id, story.invoice.id, again.id, story.actor)
    await story.receivesPayment()
    await on('2026-03-06')
    assert.lengthOf(await thanks(), 1)
  })

  test('{why}: nothing leaves, then or later')
    .with([
      {
        why: 'an address that refuses mail',
        error: 'no_recipient',
        obstacle: async (it: Story) => {
          const [contact] = await db.from('client_contacts').where('client_id', it.client.id)
          await db.table('suppressions').insert({
            id: it.invoice.id,
            organization_id: it.organization.id,
            email: contact.email,
            reason: 'hard_bounce',
          })
        },
      },
      {
        why: 'a dry run that began meanwhile',
        error: 'dry_run',
        obstacle: (it: Story) =>
          db
            .from('organizations')
            .where('id', it.organization.id)
            .update({ dry_run_since: parisTime('2026-03-05', '10:30').toJSDate() }),
      },
      {
        why: 'a pause of everything',
        error: 'held',
        obstacle: (it: Story) => it.holds({}),
      },
      {
        why: 'thanks that were switched off meanwhile',
        error: 'not_wanted',
        obstacle: (it: Story) =>
          db
            .from('organizations')
            .where('id', it.organization.id)
            .update({ thanks_clients: false }),
      },
    ])
    .run(async ({ assert }, { obstacle, error }) => {
      await begin()
      await story.receivesPayment()
      await obstacle(story)
      await on('2026-03-05', '11:30')
      assert.equal(await fate(), error)
      await on('2026-03-06')
      assert.lengthOf(await thanks(), 0)
    })

  test('while sending is off: nothing leaves, and after days it is too late', async ({
    assert,
  }) => {
    await begin()
    await story.receivesPayment()
    await turnSendingOff(db.connection(), 'story')
    await on('2026-03-06')
    await turnSendingOn(db.connection(), 'story')
    await on('2026-03-12')
    assert.lengthOf(await thanks(), 0)
    assert.equal(await fate(), 'too_late')
  })

  test('is not thanked twice by a process that died, nor by two that work at once', async ({
    assert,
  }) => {
    await begin()
    await story.receivesPayment()
    await story.turnTo(parisTime('2026-03-05', '11:30'))
    await Promise.all([drain(), drain(), drain()])
    assert.lengthOf(await thanks(), 1)

    // As it stands when a process dies between its mark and the answer.
    await db.from('outbox').where('kind', 'client_thanks').update({ done_at: null })
    await on('2026-03-05', '11:40')
    assert.lengthOf(await thanks(), 1)
    assert.equal(await fate(), 'may_have_left')
  })

  test('waits for a server that cannot be reached, and is thanked then', async ({ assert }) => {
    await begin()
    await story.receivesPayment()
    await story.turnTo(parisTime('2026-03-05', '11:30'))
    const nowhere = new SmtpTransport({
      host: '127.0.0.1',
      port: 1,
      implicitTls: false,
      credentials: null,
      clientName: 'rubis.test',
    })
    await new ThanksSender({ transport: nowhere }).drain()
    await nowhere.close()
    assert.lengthOf(await thanks(), 0)
    await on('2026-03-05', '11:32')
    assert.lengthOf(await thanks(), 1)
  })
})
