import { editOne } from '#services/relances/decisions'
import { parisTime } from '#tests/helpers/clock'
import '#tests/helpers/draws'
import { addDays } from '#values/local_date'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import fc from 'fast-check'

const DUE = '2026-03-02'
const PLAN = [{ day: 3, tone: 'amical' as const }]

/** How many mails the client got on each day of these. */
async function mailsPerDay(story: Story, from: string, days: number) {
  const counts: Record<string, number> = {}
  for (let day = 0; day < days; day++) {
    const date = addDays(from, day)
    const before = story.sink.delivered.length
    for (const time of ['09:35', '12:00', '17:00']) {
      await story.turnTo(parisTime(date, time))
      await story.workersRun(2)
    }
    if (story.sink.delivered.length > before) {
      counts[date] = story.sink.delivered.length - before
    }
  }
  return counts
}

test.group('Row 7: a client with several late invoices is not flooded', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('five invoices due the same day: one mail a day, two a week, all of them in the end', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (let number = 1; number < 5; number++) {
      await story.anotherInvoice({ dueDate: DUE, numero: `F-${number}` })
    }

    const counts = await mailsPerDay(story, '2026-03-05', 15)

    assert.deepEqual(counts, {
      '2026-03-05': 1,
      '2026-03-06': 1,
      '2026-03-09': 1,
      '2026-03-10': 1,
      '2026-03-16': 1,
    })
    const tasks = story.sink.delivered.map(({ task }) => task)
    assert.lengthOf(new Set(tasks), 5)
  })

  test('four workers at once keep to one mail a day', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (let number = 1; number < 5; number++) {
      await story.anotherInvoice({ dueDate: DUE, numero: `F-${number}` })
    }
    for (const time of ['10:00', '10:01', '10:02', '10:10']) {
      await story.turnTo(parisTime('2026-03-05', time))
      await story.workersRun(4)
    }
    assert.lengthOf(story.sink.delivered, 1)
  })

  test('an approved mise en demeure is outside the caps, and inside the window', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [
        { day: 3, tone: 'amical' },
        { day: 15, tone: 'mise_en_demeure' },
      ],
    })
    await story.on('2026-03-05')
    await story.on('2026-03-17')
    await story.anotherInvoice({ dueDate: '2026-03-16', numero: 'F-1' })
    await story.on('2026-03-19')
    assert.lengthOf(story.sink.delivered, 2)

    await story.turnTo(parisTime('2026-03-19', '18:30'))
    await story.approves(await story.task('mise_en_demeure'))
    await story.workersRun()
    assert.lengthOf(story.sink.delivered, 2)
    await story.on('2026-03-20', '09:00')
    assert.include(await story.mailsToClient(), 'mise_en_demeure')
  })

  test('approved on a day when the client already got a mail, it leaves that day', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [
        { day: 3, tone: 'amical' },
        { day: 15, tone: 'mise_en_demeure' },
      ],
    })
    await story.on('2026-03-05')
    await story.on('2026-03-17')
    await story.anotherInvoice({ dueDate: '2026-03-16', numero: 'F-1' })
    await story.on('2026-03-19', '10:00')
    assert.lengthOf(story.sink.delivered, 2)

    await story.turnTo(parisTime('2026-03-19', '11:00'))
    await story.approves(await story.task('mise_en_demeure'))
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical', 'amical', 'mise_en_demeure'])
  })

  test('caps are those of the client’s own days', async ({ assert }) => {
    story = await aStory({
      dueDate: DUE,
      plan: PLAN,
      client: { timeZone: 'Pacific/Noumea' },
      organization: { windowAlwaysOpen: true, spreadMinutes: 0 },
    })
    await story.anotherInvoice({ dueDate: DUE, numero: 'F-1' })
    // 09:00 in Nouméa is 23:00 the day before in Paris.
    await story.on('2026-03-04', '23:30')
    await story.on('2026-03-05', '10:00')
    assert.lengthOf(story.sink.delivered, 1)
    await story.on('2026-03-05', '14:30')
    assert.lengthOf(story.sink.delivered, 2)
  })
})

const TONES_PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'ferme' as const },
]
const GROUPED = { groupsReminders: true }

test.group('Row 7: what is due the same day leaves as one message', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  const statuses = async () =>
    Object.fromEntries(
      (
        await db
          .from('relance_tasks as t')
          .join('invoices as i', 'i.id', 't.invoice_id')
          .join('plan_steps as s', 's.id', 't.plan_step_id')
          .select('i.numero', 's.tone', 't.status')
      ).map(({ numero, tone, status }) => [`${numero} ${tone}`, status])
    )

  test('one mail tells every invoice with its rest and their sum, in the words of the highest tone', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: TONES_PLAN, organization: GROUPED })
    await story.on('2026-03-05')
    await story.anotherInvoice({ dueDate: '2026-03-09', numero: 'F-B', amountTtcCents: 50_050 })
    await story.anotherInvoice({ dueDate: '2026-03-09', numero: 'F-C', amountTtcCents: 10_000 })
    await story.receivesPayment(20_000)
    await story.on('2026-03-12')

    assert.deepEqual(await story.mailsToClient(), ['amical', 'ferme'])
    const { subject, text } = await story.lastLetter()
    assert.include(subject, 'F-2026-0042')
    assert.include(subject, '(et 2\u00a0autres factures)')
    const words = (text ?? '').replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')
    for (const line of [
      'Facture F-2026-0042, échéance du 2 mars 2026 : 1 000,00 €',
      'Facture F-B, échéance du 9 mars 2026 : 500,50 €',
      'Facture F-C, échéance du 9 mars 2026 : 100,00 €',
      '1 600,50 €',
    ]) {
      assert.include(words, line)
    }
    assert.containSubset(await statuses(), {
      'F-2026-0042 ferme': 'sent',
      'F-B amical': 'sent',
      'F-C amical': 'sent',
      'F-B ferme': 'scheduled',
    })
    const [message] = await db.from('outbound_messages').orderBy('created_at', 'desc').limit(1)
    assert.equal(message.remainder_cents, 160_050)
    const asked = await db.from('activity_events').where('kind', 'relance_sent').select('data')
    assert.sameMembers(
      asked.map(({ data }) => data.remainderCents),
      [120_000, 100_000, 50_050, 10_000]
    )
    assert.equal((await story.refreshed()).rubisEarned, 2)
  })

  test('the gap of 72 hours counts from the shared mail for each of its invoices', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [
        { day: 3, tone: 'amical' },
        { day: 4, tone: 'courtois' },
      ],
      organization: { ...GROUPED, clientDailyCap: 9, clientWeeklyCap: 9 },
    })
    await story.anotherInvoice({ dueDate: DUE, numero: 'F-B' })
    await story.on('2026-03-05')
    await story.on('2026-03-06')
    await story.on('2026-03-09', '08:00')
    assert.lengthOf(story.sink.delivered, 1)
    await story.on('2026-03-09')
    assert.lengthOf(story.sink.delivered, 2)
  })

  test('a held invoice, words of one’s own and a formal notice do not travel with the others', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: DUE,
      plan: [...TONES_PLAN, { day: 24, tone: 'mise_en_demeure' }],
      organization: GROUPED,
    })
    const held = await story.anotherInvoice({ dueDate: DUE, numero: 'F-HELD' })
    const own = await story.anotherInvoice({ dueDate: DUE, numero: 'F-OWN' })
    await story.anotherInvoice({ dueDate: DUE, numero: 'F-B' })
    await story.holds({ invoiceId: held.id })
    const [task] = await story.tasks(own)
    await editOne(
      story.organization.id,
      task.id,
      { subject: 'À moi', body: 'Mes propres mots.' },
      story.actor
    )
    await story.on('2026-03-05')
    await story.on('2026-03-06')
    const subjects = (await story.letters()).map(({ subject }) => subject ?? '')
    assert.lengthOf(subjects, 2)
    assert.include(subjects, 'À moi')
    assert.lengthOf(
      subjects.filter((subject) => subject.includes('(et 1\u00a0autre facture)')),
      1
    )
    assert.containSubset(await statuses(), {
      'F-2026-0042 amical': 'sent',
      'F-B amical': 'sent',
      'F-OWN amical': 'sent',
      'F-HELD amical': 'scheduled',
    })
  })

  test('a payment of one waits for the shared mail, and the next one asks for the others only', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: TONES_PLAN, organization: GROUPED })
    await story.anotherInvoice({ dueDate: DUE, numero: 'F-B', amountTtcCents: 30_000 })
    await story.on('2026-03-05')
    await story.receivesPayment()
    await story.on('2026-03-12')
    const { subject, text } = await story.lastLetter()
    assert.include(subject, 'F-B')
    assert.notInclude(text ?? '', 'F-2026-0042')
  })

  test('a refusal puts all of them back; a doubt goes again whole, under the same key', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: DUE,
      plan: TONES_PLAN,
      organization: GROUPED,
      transport: 'resend',
    })
    await story.anotherInvoice({ dueDate: DUE, numero: 'F-B' })
    story.resend.next({ kind: 'accept_then_cut' })
    await story.on('2026-03-05', '10:00')
    await story.on('2026-03-05', '10:02')
    assert.lengthOf(story.resend.delivered, 1)
    const [first, second] = story.wire.given
    assert.deepEqual(second, first)
    assert.lengthOf(story.wire.given, 2)
    assert.containSubset(await statuses(), { 'F-2026-0042 amical': 'sent', 'F-B amical': 'sent' })
    assert.lengthOf(await db.from('notifications'), 0)
  })

  test('whatever the invoices: never two mails a day, none forgotten, each sum right', async ({
    assert,
  }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 90_000 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (invoices) => {
          const tale = await aStory({ dueDate: DUE, plan: TONES_PLAN, organization: GROUPED })
          try {
            for (const [at, [late, amountTtcCents]] of invoices.entries()) {
              const dueDate = addDays(DUE, late)
              await tale.anotherInvoice({ dueDate, numero: `F-${at}`, amountTtcCents })
            }
            for (let day = 0; day < 24; day++) {
              await tale.turnTo(parisTime(addDays('2026-03-04', day), '10:00'))
              await tale.workersRun(2)
            }
            const messages = await db.from('outbound_messages').select('*')
            const days = messages.map(({ accepted_at: at }) => at.toISOString().slice(0, 10))
            assert.lengthOf(new Set(days), days.length)
            const open = await db.from('relance_tasks').whereNot('status', 'sent')
            assert.lengthOf(open, 0)
            for (const { id, remainder_cents: total } of messages) {
              const asked = await db.from('relance_tasks').where('outbound_message_id', id)
              assert.equal(
                asked.reduce((sum, task) => sum + task.asked_cents, 0),
                total
              )
            }
          } finally {
            await tale.end()
          }
        }
      ),
      { numRuns: process.env.SIZES === 'full' ? 40 : 2 }
    )
  }).timeout(120_000)
})
