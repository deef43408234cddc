import { openLink } from '#services/client_links/open_link'
import { recordAnswer } from '#services/client_answers/record_answer'
import { acceptAnswer, refuseAnswer } from '#services/client_answers/settle_answer'
import { breakPromises } from '#services/promises/break_promises'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story, type StoryOptions } from '#tests/helpers/story'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const PLAN: { day: number; tone: Tone }[] = [
  { day: 3, tone: 'amical' },
  { day: 10, tone: 'courtois' },
  { day: 20, tone: 'ferme' },
  { day: 78, tone: 'ferme' },
]

/** The client is reminded once, asks to pay in parts a month apart, and the freelancer agrees. */
async function anAgreedPlan(count: number, options: Partial<StoryOptions> = {}) {
  const story = await aStory({ dueDate: '2026-03-02', plan: PLAN, ...options })
  await story.on('2026-03-05')
  const { text } = await story.lastLetter()
  const [, token] = /\/p\/([A-Za-z0-9_-]{43})/.exec(text ?? '') ?? []
  const said = { kind: 'instalments' as const, saidOn: '2026-03-16', count }
  const answer = await recordAnswer(await openLink(token), said)
  await acceptAnswer(story.organization, answer.id, story.actor)
  return { story, answer }
}

const plain = (text?: string) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

test.group('An invoice paid in instalments', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  const lastMail = async () => {
    const { subject, text } = await story!.lastLetter()
    return { subject: plain(subject), text: plain(text) }
  }

  test('is chased part by part: each reminder asks for its instalment and names the rest', async ({
    assert,
  }) => {
    ;({ story } = await anAgreedPlan(3))
    await story.on('2026-03-16', '17:00')
    assert.equal(await breakPromises(), 0)
    assert.deepEqual(await story.mailsToClient(), ['amical'])

    await story.on('2026-03-17')
    assert.equal(await breakPromises(), 1)
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
    const first = await lastMail()
    assert.equal(first.subject, 'Facture F-2026-0042 : l’échéance 1 sur 3, 400,00 €')
    assert.match(first.text, /l’échéance 1 sur 3 .* attendue le 16 mars 2026/)
    assert.include(first.text, 'Échéance 1 sur 3 : 400,00 €')
    assert.match(first.text, /Reste dû sur la facture F-2026-0042, .* : 1 200,00 €/)
    assert.notInclude(first.text, 'Reste à régler')

    await story.receivesPayment(40_000, '2026-03-17')
    await story.on('2026-03-24')
    await story.on('2026-04-16', '17:00')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])

    await story.on('2026-04-17')
    assert.equal(await breakPromises(), 1)
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
    const second = await lastMail()
    assert.include(second.text, 'Échéance 2 sur 3 : 400,00 €')
    assert.match(second.text, /Reste dû sur la facture F-2026-0042, .* : 800,00 €/)
    assert.notInclude(second.text, 'Échéance 1 sur 3')
  })

  test('asks for two at once when neither came, less what was received of the first', async ({
    assert,
  }) => {
    ;({ story } = await anAgreedPlan(3))
    await story.receivesPayment(40_000, '2026-03-06')
    await story.on('2026-04-17')
    await breakPromises()
    await story.receivesPayment(10_000, '2026-04-17')
    await story.on('2026-05-19')
    await breakPromises()
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
    const { text } = await lastMail()
    assert.include(text, 'Échéances 2 et 3 sur 3 : 700,00 €')
    assert.include(text, 'Déjà reçu sur cette échéance : − 100,00 €')
  })

  test('money for a missed part is for that part: the chase sleeps again once it is whole', async ({
    assert,
  }) => {
    ;({ story } = await anAgreedPlan(3))
    await story.on('2026-03-17')
    await breakPromises()
    const parts = async () =>
      (await db.from('instalments').orderBy('position')).map((row) => row.status)
    await story.receivesPayment(10_000, '2026-03-17')
    assert.deepEqual(await parts(), ['missed', 'accepted', 'accepted'])
    await story.on('2026-03-23')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
    assert.include((await lastMail()).text, 'Échéance 1 sur 3 : 300,00 €')

    await story.receivesPayment(30_000, '2026-03-23')
    assert.deepEqual(await parts(), ['paid', 'accepted', 'accepted'])
    await story.on('2026-04-16')
    assert.lengthOf(await story.mailsToClient(), 3)
  })

  test('is asked whole again once the plan is refused', async ({ assert }) => {
    const agreed = await anAgreedPlan(2)
    story = agreed.story
    await refuseAnswer(story.organization, agreed.answer.id, story.actor)
    await story.on('2026-03-12')
    assert.include((await lastMail()).text, 'Reste à régler : 1 200,00 €')
  })

  test('a formal notice that was approved for one part is read again once another fell due', async ({
    assert,
  }) => {
    ;({ story } = await anAgreedPlan(2, { plan: [PLAN[0], { day: 10, tone: 'mise_en_demeure' }] }))
    await story.on('2026-03-17')
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
    await story.turnTo(parisTime('2026-04-16', '20:00'))
    await story.approves(await story.task('mise_en_demeure'))
    await story.on('2026-04-17')
    assert.equal((await story.task('mise_en_demeure')).status, 'drafted')
    assert.deepEqual(await story.mailsToClient(), ['amical'])

    await story.approves(await story.task('mise_en_demeure'))
    await story.workersRun()
    assert.deepEqual(await story.mailsToClient(), ['amical', 'mise_en_demeure'])
    assert.include((await lastMail()).text, 'les échéances 1 et 2 sur 2')
  })

  test('its reminder leaves alone, where the others of the client would share a mail', async ({
    assert,
  }) => {
    ;({ story } = await anAgreedPlan(2, { organization: { groupsReminders: true } }))
    await story.anotherInvoice({ dueDate: '2026-03-14' })
    await story.on('2026-03-17')
    await story.on('2026-03-18')
    const subjects = (await story.letters()).map(({ subject }) => plain(subject))
    assert.lengthOf(subjects, 3)
    assert.includeMembers(subjects.slice(1), [
      'Facture F-2026-0043',
      'Facture F-2026-0042 : l’échéance 1 sur 2, 600,00 €',
    ])
  })
})
