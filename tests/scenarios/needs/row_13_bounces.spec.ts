import deliveryEvents from '#config/delivery_events'
import { signatureOf } from '#lib/webhook_signature'
import { updateClient } from '#services/clients/client_writer'
import { processDeliveryEvents } from '#services/delivery_events/process_delivery_events'
import { receiveDeliveryEvent } from '#services/delivery_events/receive_delivery_event'
import { liftHold } from '#services/invoices/holds'
import { bouncedAddresses } from '#services/lists/home/answer_todos'
import { databaseNow } from '#lib/clock'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

interface Told {
  type: string
  at?: string
  id?: string
  bounce?: string
  /** without our tag, as a mail that something else sent */
  untagged?: boolean
}

let serial = 0

/** The provider posts an event about the newest mail, signed; nobody has dealt with it yet. */
async function tells(story: Story, { type, at, id, bounce, untagged }: Told) {
  const mail = story.resend.delivered.at(-1)
  const body = JSON.stringify({
    type,
    created_at: at ?? (await databaseNow()).toISO(),
    data: {
      email_id: mail?.id,
      to: [mail?.email.to].flat(),
      ...(!untagged && { tags: { message: mail?.email.tags?.[0].value } }),
      ...(bounce && { bounce: { type: bounce, subType: 'General', message: 'no such user' } }),
    },
  })
  const name = id ?? `msg_${++serial}`
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = signatureOf(deliveryEvents.secrets[0], name, timestamp, body)
  await receiveDeliveryEvent({ id: name, timestamp, signature, body })
}

const HARD = { type: 'email.bounced', bounce: 'Permanent' }

async function aMailThatLeft() {
  const story = await aStory({ dueDate: DUE, plan: PLAN, transport: 'resend' })
  await story.on('2026-03-05')
  return story
}

/** What facts and stops there are, to compare two orders of the same events. */
async function stateOf() {
  const [message] = await db
    .from('outbound_messages')
    .select('delivered_at', 'bounced_at', 'complained_at', 'accepted_at')
  const kinds = await db.from('activity_events').select('kind', 'data').orderBy('kind')
  return JSON.stringify({
    facts: [message.delivered_at, message.bounced_at, message.complained_at].map(Boolean),
    suppressed: await db.from('suppressions').select('reason'),
    holds: await db.from('invoice_holds').select('reason'),
    lines: kinds
      .filter(({ kind }) => /bounced|delivered|complained|hold/.test(kind))
      .map(({ kind }) => kind),
    notices: await db.from('notifications').count('* as n').first(),
  })
}

test.group('Row 13: bounces are seen', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('an address that does not exist stops the chain, is a decision of the morning, and another one resumes it', async ({
    assert,
  }) => {
    story = await aMailThatLeft()
    await tells(story, HARD)
    await processDeliveryEvents()
    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.includeMembers(await story.log(), ['relance_bounced', 'relance_waits: held'])
    assert.deepEqual(await story.notices(), ['mail_refused'])
    const [todo] = await bouncedAddresses({ id: story.organization.id })
    assert.containSubset(todo, { kind: 'no_address', reason: 'bounce', id: story.client.id })

    await updateClient(
      story.organization.id,
      story.client.id,
      { contacts: [{ email: 'juste@client.example', role: 'to' }] },
      story.actor
    )
    assert.isEmpty(await bouncedAddresses({ id: story.organization.id }))
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
    assert.include(String(story.resend.delivered.at(-1)?.email.to), 'juste@client.example')
  })

  test('the same dead address, given again, is still dead; the user may say that it works', async ({
    assert,
  }) => {
    story = await aMailThatLeft()
    await tells(story, HARD)
    await processDeliveryEvents()
    const contacts = await db.from('client_contacts').select('email')
    await updateClient(
      story.organization.id,
      story.client.id,
      { contacts: contacts.map(({ email }) => ({ email, role: 'to' as const })) },
      story.actor
    )
    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), ['amical'])

    const hold = await db.from('invoice_holds').firstOrFail()
    await liftHold(story.organization.id, hold.id, story.actor)
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('a client with another address goes on at that one', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: PLAN,
      transport: 'resend',
      contacts: [
        { email: 'parti@client.example', role: 'to' },
        { email: 'compta@client.example', role: 'to' },
      ],
    })
    await story.on('2026-03-05')
    await tells(story, HARD)
    await processDeliveryEvents()
    assert.isEmpty(await db.from('invoice_holds'))
    await story.on('2026-03-12')
    assert.include(String(story.resend.delivered.at(-1)?.email.to), 'compta@client.example')
    assert.notInclude(String(story.resend.delivered.at(-1)?.email.to), 'parti@client.example')
  })

  test('a full mailbox is told, and stops nothing', async ({ assert }) => {
    story = await aMailThatLeft()
    await tells(story, { type: 'email.delivery_delayed' })
    await tells(story, { type: 'email.bounced', bounce: 'Transient' })
    await processDeliveryEvents()
    assert.includeMembers(await story.log(), ['relance_delayed', 'relance_bounced'])
    assert.deepEqual(await story.notices(), ['mail_refused'])
    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('events in any order, each three times at once, end in the same state', async ({
    assert,
  }) => {
    const events = [
      { type: 'email.delivered', id: 'a' },
      { ...HARD, id: 'b' },
      { type: 'email.complained', id: 'c' },
    ]
    const states: string[] = []
    for (const order of [events, events.toReversed(), [events[1], events[0], events[2]]]) {
      story = await aMailThatLeft()
      for (const event of order) {
        await Promise.all([1, 2, 3].map(() => tells(story as Story, event)))
      }
      await Promise.all([processDeliveryEvents(), processDeliveryEvents(), processDeliveryEvents()])
      assert.lengthOf(await db.from('webhook_events').whereNotNull('processed_at'), 3)
      states.push(
        (await stateOf()).replaceAll(/"(bounce|unsubscribed|hard_bounce|complaint)"/g, '"stop"')
      )
      await story.end()
    }
    assert.lengthOf(new Set(states), 1)
  })

  test('what the provider delivered has left: nobody is asked any more', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, transport: 'resend' })
    story.resend.next({ kind: 'accept_then_cut' })
    await story.on('2026-03-05', '10:00')
    await tells(story, { type: 'email.delivered' })
    await processDeliveryEvents()
    assert.equal((await story.task('amical')).status, 'scheduled') // the same bytes go again first

    story.resend.next({ kind: 'error', status: 422, name: 'validation_error' })
    await story.on('2026-03-05', '10:02')
    assert.equal((await story.task('amical')).status, 'unknown')
    await processDeliveryEvents()
    await story.workersRun()
    assert.equal((await story.task('amical')).status, 'sent')
    assert.equal((await story.refreshed()).rubisEarned, 1)
    assert.includeMembers(await story.log(), ['relance_delivered', 'relance_sent'])
  })

  test('a mail that is not one of ours, or an old bounce after the user has lifted it, changes nothing', async ({
    assert,
  }) => {
    story = await aMailThatLeft()
    await tells(story, HARD)
    await processDeliveryEvents()
    const hold = await db.from('invoice_holds').firstOrFail()
    await liftHold(story.organization.id, hold.id, story.actor)
    await tells(story, { ...HARD, at: '2026-03-05T09:00:00.000Z' })
    await db.from('outbound_messages').update({ provider_message_id: 'e-other' })
    await tells(story, { ...HARD, untagged: true })
    assert.equal(await processDeliveryEvents(), 2)
    assert.isEmpty(await db.from('suppressions').whereNull('lifted_at'))
    assert.isEmpty(await db.from('invoice_holds').whereNull('lifted_at'))
  })
})
