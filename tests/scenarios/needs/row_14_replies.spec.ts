import inboundMail from '#config/inbound_mail'
import { takeReply } from '#services/client_replies/take_reply'
import { triageReply, undoTriage, type Triage } from '#services/client_replies/triage_reply'
import { today } from '#services/lists/home/today'
import { parisTime } from '#tests/helpers/clock'
import { MailProvider, type KeptMail } from '#tests/helpers/mail_provider'
import { aStory, type Story, type StoryOptions } from '#tests/helpers/story'
import { replyTokenIn } from '#values/reply_address'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const PLAN: { day: number; tone: Tone }[] = [
  { day: 3, tone: 'amical' },
  { day: 10, tone: 'courtois' },
]
const FIRST = '2026-03-05'
const SECOND = '2026-03-12'
const LATER = '2026-03-24'

test.group('Row 14: a client who replies is not chased before the user has looked', (group) => {
  let story: Story
  let provider: MailProvider
  let mails = 0

  group.setup(async () => {
    provider = await MailProvider.start()
    return () => provider.close()
  })
  group.each.teardown(() => story.end())

  const begin = async (options: Partial<StoryOptions> = {}) => {
    story = await aStory({
      dueDate: '2026-03-02',
      plan: PLAN,
      organization: { readsReplies: true },
      ...options,
    })
  }
  const replyTo = async () =>
    [(await story.lastLetter()).replyTo?.value ?? []].flat().map(({ address }) => address ?? '')
  const token = async () => {
    const found = replyTokenIn(await replyTo(), inboundMail.domain)
    if (!found) throw new Error('Nobody reads the replies to this mail')
    return found
  }
  const reply = async (mail: KeptMail = { text: 'Je paie vendredi.' }, more = {}) => {
    mails += 1
    const id = `mail-${mails}`
    provider.mails.set(id, mail)
    const received = { email_id: id, message_id: `<${id}@lefevre.example>`, ...more }
    await takeReply(await token(), { from: 'Marc <compta@lefevre.example>', ...received })
  }
  const todos = async () => {
    const { todos: all } = await today(story.organization, story.user.id)
    return all.filter(({ kind }) => kind === 'client_reply')
  }
  const decide = async (decision: Triage) =>
    triageReply(story.organization, (await todos())[0].id, decision, story.actor)

  test('the reply holds the next step until the user decides, never ends by silence', async ({
    assert,
  }) => {
    await begin()
    await story.on(FIRST)
    assert.equal((await replyTo())[0], story.organization.replyTo)
    assert.lengthOf(await replyTo(), 2)

    await reply({ text: 'Je paie vendredi.\n\nLe 5 mars, Camille a écrit :\n> Bonjour' })
    await story.on(SECOND)
    await story.on('2026-08-03')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    const [waits] = await db.from('activity_events').where('kind', 'relance_waits')
    assert.equal(waits.data.holdReason, 'reply_received')

    const [todo, ...others] = await todos()
    assert.lengthOf(others, 0)
    assert.deepEqual(todo.reply, {
      sender: 'compta@lefevre.example',
      isKnown: true,
      excerpt: 'Je paie vendredi.',
    })
    assert.include(await story.log(), 'client_replied')
    assert.deepEqual(await story.notices(), ['client_answered'])

    await decide({ kind: 'resume' })
    assert.lengthOf(await todos(), 0)
    await story.on('2026-08-04')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('steps missed meanwhile leave one by one, the gentlest first', async ({ assert }) => {
    await begin({ plan: [...PLAN, { day: 20, tone: 'ferme' }] })
    await story.on(FIRST)
    await reply()
    await story.on('2026-04-20')
    await decide({ kind: 'resume' })
    await story.on('2026-04-21')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
    await story.on('2026-04-22')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
    await story.on('2026-04-24', '12:00')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
  })

  test('an automatic reply is noted and stops nothing', async ({ assert }) => {
    await begin()
    await story.on(FIRST)
    await reply({ headers: { 'Auto-Submitted': 'auto-replied' }, text: 'Je suis en congés.' })
    assert.lengthOf(await todos(), 0)
    assert.include(await story.log(), 'client_replied')
    assert.isEmpty(await story.notices())
    await story.on(SECOND)
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('the same mail twice is one reply', async ({ assert }) => {
    await begin()
    await story.on(FIRST)
    const twice = { message_id: '<same@lefevre.example>' }
    await Promise.all([reply(undefined, twice), reply(undefined, twice)])
    await reply(undefined, twice)
    assert.lengthOf(await db.from('client_replies'), 1)
    assert.lengthOf(await db.from('invoice_holds'), 1)
    assert.lengthOf(await story.notices(), 1)
  })

  test('a reply to a mail about several invoices holds them all, each to be decided', async ({
    assert,
  }) => {
    await begin({ organization: { readsReplies: true, groupsReminders: true } })
    const other = await story.anotherInvoice({ dueDate: '2026-03-02' })
    await story.on(FIRST)
    assert.lengthOf(story.sink.delivered, 1)
    await reply()

    const waiting = await todos()
    assert.sameMembers(
      waiting.map(({ invoice }) => invoice?.id),
      [story.invoice.id, other.id]
    )
    assert.lengthOf(await story.notices(), 1)
    await story.on(SECOND)
    assert.lengthOf(story.sink.delivered, 1)

    await decide({ kind: 'resume' })
    await story.on('2026-03-13')
    assert.lengthOf(story.sink.delivered, 2)
    assert.lengthOf(await todos(), 1)
  })

  test('a reply while the next mail is leaving waits for it, and nothing more leaves', async ({
    assert,
  }) => {
    await begin({ plan: [...PLAN, { day: 20, tone: 'ferme' }] })
    await story.on(FIRST)
    const told: string[] = []
    let replied: Promise<unknown> = Promise.resolve()
    story.wire.beforeTheBytes(async () => {
      replied = reply().then(() => told.push('reply'))
      await story.refreshed()
      assert.deepEqual(told, [])
    })
    await story.on(SECOND)
    await replied
    assert.deepEqual(told, ['reply'])
    await story.on(LATER)
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('an approved formal notice is to be read again after a reply', async ({ assert }) => {
    await begin({ plan: [PLAN[0], { day: 10, tone: 'mise_en_demeure' }] })
    await story.on(FIRST)
    await story.on(SECOND)
    await story.approves(await story.task('mise_en_demeure'))
    await reply()
    await decide({ kind: 'resume' })
    await story.on('2026-03-20')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
  })

  test('waiting until a day holds until that morning, and no longer', async ({ assert }) => {
    await begin()
    await story.on(FIRST)
    await reply()
    await decide({ kind: 'wait', until: '2026-03-18' })
    await story.on('2026-03-17')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.lengthOf(await todos(), 0)
    await story.on('2026-03-18')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
    await assert.rejects(() =>
      undoTriage({ id: story.client.id, timeZone: 'Europe/Paris' }, story.invoice.id, story.actor)
    )
  })

  test('paid or disputed is done at once, and taken back with the pause: {kind}')
    .with([{ kind: 'paid' as const }, { kind: 'dispute' as const, reason: 'Il conteste.' }])
    .run(async ({ assert }, decision) => {
      await begin()
      await story.on(FIRST)
      await reply()
      const { id } = await decide(decision)
      assert.equal(
        (await story.refreshed()).status,
        decision.kind === 'paid' ? 'paid' : 'litigation'
      )
      await undoTriage(story.organization, id, story.actor)
      assert.equal((await story.refreshed()).status, 'in_relance')
      assert.lengthOf(await todos(), 1)
      await story.on(SECOND)
      assert.deepEqual(await story.mailsToClient(), ['amical'])
      await assert.rejects(() => undoTriage(story.organization, id, story.actor))
    })

  test('a reply about a paid invoice is noted, and nothing else', async ({ assert }) => {
    await begin()
    await story.on(FIRST)
    await story.receivesPayment()
    await reply({ text: 'C’est payé.' })
    assert.lengthOf(await db.from('client_replies'), 1)
    assert.isEmpty(await db.from('invoice_holds'))
    assert.lengthOf(await todos(), 0)
    assert.isEmpty(await story.notices())
  })

  test('a decision settles the replies that had come before, not one that came since', async ({
    assert,
  }) => {
    await begin()
    await story.on(FIRST)
    await reply({ text: 'Un.' })
    await story.turnTo(parisTime('2026-03-06'))
    await reply({ text: 'Deux.' })
    const [read] = await todos()
    assert.equal(read.reply?.excerpt, 'Deux.')
    await story.turnTo(parisTime('2026-03-07'))
    await reply({ text: 'Trois.' })
    await triageReply(story.organization, read.id, { kind: 'resume' }, story.actor)
    const left = await todos()
    assert.deepEqual(
      left.map(({ reply: said }) => said?.excerpt),
      ['Trois.']
    )
    await story.on(SECOND)
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('somebody else who replies holds it too, and is shown as unknown', async ({ assert }) => {
    await begin()
    await story.on(FIRST)
    await reply({ html: '<p>Bien <b>reçu</b>.</p>' }, { from: 'Marc <marc@ailleurs.example>' })
    const [todo] = await todos()
    assert.deepEqual(todo.reply, {
      sender: 'marc@ailleurs.example',
      isKnown: false,
      excerpt: 'Bien reçu.',
    })
  })

  test('what the organization itself writes in the conversation is no reply', async ({
    assert,
  }) => {
    await begin()
    await story.on(FIRST)
    const { asked } = provider
    await reply(undefined, { from: `Camille <${story.organization.replyTo.toUpperCase()}>` })
    assert.equal(provider.asked, asked)
    assert.isEmpty(await db.from('client_replies'))
  })

  test('a mail in doubt goes again with the same two mailboxes, the user first', async ({
    assert,
  }) => {
    await begin({ transport: 'resend' })
    story.resend.next({ kind: 'accept_then_cut' })
    await story.on(FIRST)
    await story.on(FIRST, '10:02')
    const [first, second, ...others] = story.wire.given
    assert.isEmpty(others)
    assert.deepEqual(second, first)
    const [{ email }] = story.resend.delivered
    assert.lengthOf(email.reply_to ?? '', 2)
    assert.include(email.reply_to?.[0] ?? '', `<${story.organization.replyTo}>`)
    assert.isNotNull(replyTokenIn([email.reply_to ?? []].flat(), inboundMail.domain))
  })

  test('nobody reads the replies of an organization that does not want it, or no longer', async ({
    assert,
  }) => {
    await begin({ organization: {} })
    await story.on(FIRST)
    assert.deepEqual(await replyTo(), [story.organization.replyTo])

    await story.end()
    await begin()
    await story.on(FIRST)
    await db.from('organizations').update({ reads_replies: false })
    await reply()
    assert.isEmpty(await db.from('client_replies'))
  })
})
