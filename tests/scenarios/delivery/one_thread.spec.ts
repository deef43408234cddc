import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'
import type { ParsedMail } from 'mailparser'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 20, tone: 'ferme' as const },
]

const references = ({ references: list }: ParsedMail) => [list ?? []].flat()

test.group('All reminders of an invoice are one conversation', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('same root, each answers the one before, and no robot answers', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    for (const day of ['2026-03-05', '2026-03-12', '2026-03-23']) {
      await story.on(day)
    }

    const letters = await story.letters()
    const root = `<invoice.${story.invoice.id}@mail.rubis.example>`
    assert.lengthOf(letters, 3)
    assert.deepEqual(
      letters.map((letter) => references(letter)[0]),
      [root, root, root]
    )
    assert.deepEqual(
      letters.map(({ inReplyTo }) => inReplyTo),
      [root, letters[0].messageId, letters[1].messageId]
    )
    assert.equal(references(letters[2]).at(-1), letters[1].messageId)
    for (const { headers } of letters) {
      assert.equal(headers.get('auto-submitted'), 'auto-generated')
    }
  })

  test('the Message-ID is that of the row, whatever happens', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')

    const { outboundMessageId } = await story.task('amical')
    const { messageId } = await story.lastLetter()
    assert.equal(messageId, `<mail.${outboundMessageId}@mail.rubis.example>`)
  })

  test('a mail that was refused is no part of the conversation; one in doubt is', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    story.sink.fail({ stage: 'rcpt', failure: '5xx' }, { stage: 'after_dot', failure: 'drop' })
    for (const day of ['2026-03-05', '2026-03-12', '2026-03-23']) {
      await story.on(day)
    }

    const [doubted, last] = await story.letters()
    const root = `<invoice.${story.invoice.id}@mail.rubis.example>`
    assert.equal(doubted.inReplyTo, root)
    assert.equal(last.inReplyTo, doubted.messageId)
  })

  test('two invoices of a client are two conversations', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: { clientDailyCap: 5 } })
    await story.anotherInvoice({ dueDate: DUE })
    await story.on('2026-03-05')

    const letters = await story.letters()
    assert.lengthOf(letters, 2)
    assert.lengthOf(new Set(letters.map((letter) => references(letter)[0])), 2)
  })
})
