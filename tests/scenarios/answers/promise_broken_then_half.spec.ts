import { openLink } from '#services/client_links/open_link'
import { recordAnswer } from '#services/client_answers/record_answer'
import { optOut } from '#services/client_answers/opt_out'
import { clientDetail } from '#services/lists/client_detail'
import { breakPromises } from '#services/promises/break_promises'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 20, tone: 'ferme' as const },
]

/** The link of the last mail that the client received, as a reader finds it in the text. */
async function linkOfLastMail(story: Story) {
  const { text, html } = await story.lastLetter()
  const [, token] = /\/p\/([A-Za-z0-9_-]{43})(?!\w|\/)/.exec(text ?? '') ?? []
  if (!token || !String(html).includes(`/p/${token}`)) {
    throw new Error(`No link in this mail: ${text}`)
  }
  return openLink(token)
}

test.group('A client who answers', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('promises, does not pay, is chased again, pays half, and is asked exactly the rest', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, amountTtcCents: 120_000 })
    await story.on('2026-03-05')
    assert.deepEqual(await story.mailsToClient(), ['amical'])

    const link = await linkOfLastMail(story)
    await recordAnswer(link, { kind: 'promise', saidOn: '2026-03-18', amountCents: null })
    await story.on('2026-03-12')
    await story.on('2026-03-18', '17:00')
    await breakPromises()
    assert.deepEqual(await story.mailsToClient(), ['amical'])

    await story.on('2026-03-19')
    assert.equal(await breakPromises(), 1)
    assert.equal(await breakPromises(), 0)
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
    assert.includeMembers(await story.notices(), ['client_answered', 'promise_broken'])
    const [promise] = await db.from('promises')
    assert.equal(promise.status, 'broken')
    const { promises } = await clientDetail(story.organization, story.client.id)
    assert.deepEqual(promises, { kept: 0, broken: 1 })

    await story.receivesPayment(60_000)
    await story.on('2026-03-23')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois', 'ferme'])
    const { text } = await story.lastLetter()
    assert.match((text ?? '').replaceAll(/[\u00a0\u202f]/g, ' '), /Reste à régler : 600,00 €/)
  })

  test('every mail has a link of its own, and only their hashes are kept', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    const first = await linkOfLastMail(story)
    await story.on('2026-03-12')
    const second = await linkOfLastMail(story)
    assert.notEqual(first.messageId, second.messageId)
    assert.equal(first.invoiceId, second.invoiceId)
    const hashes = await db.from('outbound_messages').select('link_hash')
    assert.equal(new Set(hashes.map(({ link_hash: hash }) => hash.toString('hex'))).size, 2)
  })

  test('a promise that is kept ends its pause and is never called broken', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    const link = await linkOfLastMail(story)
    await recordAnswer(link, { kind: 'promise', saidOn: '2026-03-10', amountCents: 60_000 })
    await story.receivesPayment(60_000)
    await story.on('2026-03-12')
    assert.equal(await breakPromises(), 0)
    const [promise] = await db.from('promises')
    assert.equal(promise.status, 'kept')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('an address that opted out gets nothing more, and the user is told once', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    const link = await linkOfLastMail(story)
    const { to } = await story.lastLetter()
    const address = await optOut(link)
    assert.equal(address, String(to && 'value' in to && to.value[0].address))
    await optOut(link)
    await story.on('2026-03-12')
    await story.on('2026-03-22')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    assert.lengthOf(
      (await story.notices()).filter((kind) => kind === 'client_answered'),
      1
    )
  })
})
