import CheckinTask from '#models/checkin_task'
import { answerCheckin, type SaidOfInvoice } from '#services/checkins/answer_checkin'
import { skip } from '#services/relances/decisions'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story, type StoryOptions } from '#tests/helpers/story'
import { questionsIn } from '#tests/helpers/checkin_mails'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 24, tone: 'ferme' as const },
]

/** Due on Monday 2 March: a friendly reminder on Thursday 5, a polite one on Thursday 12. */
const asked = (options: Partial<StoryOptions> = {}) =>
  aStory({
    dueDate: '2026-03-02',
    plan: PLAN,
    ...options,
    organization: { checkinMode: 'daily', ...options.organization },
  })

test.group('Asking the user before the client is bothered', (group) => {
  let story: Story
  group.each.teardown(() => story?.end())

  const openQuestion = () => CheckinTask.query().where('status', 'sent').firstOrFail()
  const answers = async (said: SaidOfInvoice) =>
    answerCheckin(story.organization.id, (await openQuestion()).id, said, story.actor)

  test('each step has its question planned on the morning before, on a working day', async ({
    assert,
  }) => {
    story = await asked({ dueDate: '2026-03-06' })
    const rows = await CheckinTask.query().orderBy('send_at')
    assert.deepEqual(
      rows.map(({ sendAt, status }) => [
        sendAt.setZone('Europe/Paris').toISO()!.slice(0, 16),
        status,
      ]),
      [
        ['2026-03-06T08:00', 'scheduled'],
        ['2026-03-13T08:00', 'scheduled'],
        ['2026-03-27T08:00', 'scheduled'],
      ]
    )
  })

  test('the morning mail asks, silence lets a friendly reminder leave a day later', async ({
    assert,
  }) => {
    story = await asked()
    await story.on('2026-03-04', '07:59')
    assert.lengthOf(await questionsIn(story), 0)

    await story.on('2026-03-04', '08:01')
    const [mail] = await questionsIn(story)
    assert.equal(mail.to, 'camille@atelier-morel.example')
    assert.include(mail.text, 'F-2026-0042')
    assert.include(mail.text, '1\u202f200,00')
    assert.equal((await story.refreshed()).status, 'awaiting_user_confirmation')

    await story.on('2026-03-04', '18:00')
    await story.on('2026-03-05', '08:00')
    assert.deepEqual(await story.mailsToClient(), [])

    await story.on('2026-03-05')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.equal((await story.refreshed()).status, 'in_relance')
    assert.lengthOf(await questionsIn(story), 1)
    assert.includeMembers(await story.log(), ['checkin_sent', 'checkin_silent', 'relance_sent'])
  })

  test('a firm reminder waits for an answer however long the silence, and leaves after it', async ({
    assert,
  }) => {
    story = await asked({ plan: [{ day: 3, tone: 'ferme' }] })
    await story.on('2026-03-04', '08:01')
    await story.on('2026-03-05')
    await story.on('2026-03-20')
    assert.deepEqual(await story.mailsToClient(), [])
    assert.equal((await story.refreshed()).status, 'awaiting_user_confirmation')

    await answers({ answer: 'still_pending' })
    await story.on('2026-03-20', '10:05')
    assert.deepEqual(await story.mailsToClient(), ['ferme'])
  })

  test('a plan that always holds lets nothing leave by silence, not even a friendly reminder', async ({
    assert,
  }) => {
    story = await asked()
    await db.from('plans').update({ silence_policy: 'always_hold' })
    await story.on('2026-03-04', '08:01')
    await story.on('2026-03-06')
    assert.deepEqual(await story.mailsToClient(), [])
  })

  test('“paid” ends the chase before the client is bothered', async ({ assert }) => {
    story = await asked()
    await story.on('2026-03-04', '08:01')
    await answers({ answer: 'paid', paidOn: '2026-03-03' })
    for (const day of ['2026-03-05', '2026-03-12', '2026-04-15']) {
      await story.on(day)
    }
    assert.deepEqual(await story.mailsToClient(), [])
    assert.equal((await story.refreshed()).status, 'paid')
    assert.lengthOf(await questionsIn(story), 1)
  })

  test('“not yet” lets the reminder leave at its own time', async ({ assert }) => {
    story = await asked()
    await story.on('2026-03-04', '08:01')
    await answers({ answer: 'still_pending' })
    await story.on('2026-03-04', '12:00')
    assert.deepEqual(await story.mailsToClient(), [])
    await story.on('2026-03-05')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('“partly paid” lets it ask for exactly the rest', async ({ assert }) => {
    story = await asked()
    await story.on('2026-03-04', '08:01')
    await answers({ answer: 'partly_paid', amountCents: 45_000 })
    await story.on('2026-03-05')
    assert.include((await story.lastLetter()).text, 'il reste 750,00')
  })

  test('“wait” holds until that day, and asks again before it', async ({ assert }) => {
    story = await asked()
    await story.on('2026-03-04', '08:01')
    await answers({ answer: 'wait', until: '2026-03-18' })
    await story.on('2026-03-05')
    await story.on('2026-03-16')
    assert.deepEqual(await story.mailsToClient(), [])
    assert.lengthOf(await questionsIn(story), 1)

    await story.on('2026-03-17', '08:01')
    assert.lengthOf(await questionsIn(story), 2)
    await story.on('2026-03-18')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('what leaves on Monday is asked on Friday, and its link answers until Monday evening', async ({
    assert,
  }) => {
    story = await asked({ dueDate: '2026-03-06' })
    await story.on('2026-03-06', '08:01')
    assert.lengthOf(await questionsIn(story), 1)
    const { expiresAt } = await openQuestion()
    assert.equal(expiresAt?.setZone('Europe/Paris').toFormat('cccc HH:mm'), 'Monday 20:00')

    await story.on('2026-03-09')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.equal((await openQuestion()).holds, false)
    await story.on('2026-03-09', '20:01')
    assert.equal(await CheckinTask.query().where('status', 'sent').first(), null)
  })

  test('a gap that ends over the weekend does not keep Monday’s reminder from being asked on Friday', async ({
    assert,
  }) => {
    story = await asked({
      plan: [
        { day: 10, tone: 'amical' },
        { day: 14, tone: 'courtois' },
      ],
    })
    await story.on('2026-03-11', '08:01')
    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), ['amical'])

    await story.on('2026-03-13', '08:01')
    assert.lengthOf(await questionsIn(story), 2)
    await story.on('2026-03-16')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('a pause that ends on Monday lets its reminder be asked on Friday, one that lasts longer does not', async ({
    assert,
  }) => {
    story = await asked({ plan: [PLAN[0]] })
    await story.turnTo(parisTime('2026-03-03', '12:00'))
    await story.holds({ invoiceId: story.invoice.id }, parisTime('2026-03-16', '00:00'))
    const other = await story.anotherInvoice({ dueDate: '2026-03-02' })
    await story.holds({ invoiceId: other.id }, parisTime('2026-03-17', '00:00'))

    await story.on('2026-03-12', '08:01')
    assert.lengthOf(await questionsIn(story), 0)
    await story.on('2026-03-13', '08:01')
    const [mail] = await questionsIn(story)
    assert.include(mail.text, 'F-2026-0042')
    assert.notInclude(mail.text, 'F-2026-0043')
    await story.on('2026-03-16')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('an invoice typed within the last day counts as confirmed', async ({ assert }) => {
    story = await asked({ begins: '2026-03-20', dueDate: '2026-03-02', plan: [PLAN[0]] })
    await story.on('2026-03-20', '10:05')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.lengthOf(await questionsIn(story), 0)
  })

  test('workers that were off ask first when they are back: nothing leaves unasked', async ({
    assert,
  }) => {
    story = await asked()
    await story.on('2026-03-10', '11:00')
    assert.deepEqual(await story.mailsToClient(), [])
    assert.lengthOf(await questionsIn(story), 1)
    await story.on('2026-03-11', '11:01')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('one mail a day tells everything that would leave, however many workers ask', async ({
    assert,
  }) => {
    story = await asked()
    await story.anotherInvoice({ dueDate: '2026-03-02' })
    await story.turnTo(parisTime('2026-03-04', '08:01'))
    await story.workersRun(4)
    const mails = await questionsIn(story)
    assert.lengthOf(mails, 1)
    assert.include(mails[0].text, 'F-2026-0042')
    assert.include(mails[0].text, 'F-2026-0043')
  })

  test('an organization may prefer a mail for each invoice, or none at all', async ({ assert }) => {
    story = await asked({ organization: { checkinMode: 'single' } })
    await story.anotherInvoice({ dueDate: '2026-03-02' })
    await story.on('2026-03-04', '08:01')
    assert.lengthOf(await questionsIn(story), 2)
    await story.end()

    story = await asked({ organization: { checkinMode: 'none' } })
    await story.on('2026-03-04', '08:01')
    await story.on('2026-03-05')
    assert.lengthOf(await questionsIn(story), 0)
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('a mise en demeure is never let go by silence: it waits for its own approval', async ({
    assert,
  }) => {
    story = await asked({ plan: [{ day: 3, tone: 'mise_en_demeure' }] })
    await story.on('2026-03-04', '08:01')
    await story.on('2026-03-05')
    await story.on('2026-04-05')
    assert.deepEqual(await story.mailsToClient(), [])
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
  })

  test('a reminder that the user skips takes its question with it', async ({ assert }) => {
    story = await asked()
    await story.on('2026-03-04', '08:01')
    await skip(story.organization.id, (await story.task('amical')).id, story.actor)
    await story.on('2026-03-05')
    assert.equal((await story.refreshed()).status, 'pending')
    assert.equal(await CheckinTask.query().where('status', 'sent').first(), null)
    assert.deepEqual(await story.mailsToClient(), [])
  })
})
