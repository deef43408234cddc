import { voidPayment } from '#services/invoices/payments'
import { updateInvoice } from '#services/invoices/lifecycle'
import { previewRelance } from '#services/relances/preview'
import { aStory, type Story } from '#tests/helpers/story'
import { test } from '@japa/runner'
import type { ParsedMail } from 'mailparser'

const DUE = '2026-03-02'
const WORDS = {
  subject: 'Facture {{numero}} : {{remainder}} à régler',
  body: 'Il reste {{remainder}} sur {{amount}}, dont {{paid}} reçus.\n\n---\n\n{{signature}}',
}
const PLAN = [
  { day: 3, tone: 'amical' as const, ...WORDS },
  { day: 10, tone: 'courtois' as const, ...WORDS },
]

const spaced = (text: string) => text.replace(/&nbsp;|[\u00a0\u202f]/g, ' ')

/** Every amount in euros of the subject, the text and the HTML, in one list without repeats. */
function amountsOf(
  { subject = '', text = '', html }: ParsedMail,
  part: 'subject' | 'text' | 'html'
) {
  const source = { subject, text, html: String(html).replace(/<[^>]+>/g, ' ') }[part]
  return [...new Set(spaced(source ?? '').match(/\d[\d ]*,\d\d €/g) ?? [])].toSorted()
}

test.group('Row 8: partial payments', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('400 paid of 1 000: every amount of the mail is the remainder, the total or what was paid', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, amountTtcCents: 100_000 })
    await story.receivesPayment(40_000, '2026-02-20')
    await story.on('2026-03-05')
    const letter = await story.lastLetter()

    assert.deepEqual(amountsOf(letter, 'subject'), ['600,00 €'])
    const all = ['1 000,00 €', '400,00 €', '600,00 €']
    assert.deepEqual(amountsOf(letter, 'text'), all)
    assert.deepEqual(amountsOf(letter, 'html'), all)
    assert.include(spaced(letter.text ?? ''), 'Il reste 600,00 € sur 1 000,00 €, dont 400,00 €')
    assert.include(spaced(letter.text ?? ''), '20 février 2026')
  })

  test('each reminder says what is left on its own day', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, amountTtcCents: 100_000 })
    await story.on('2026-03-05')
    await story.receivesPayment(99_999, '2026-03-09')
    await story.on('2026-03-12')

    const [first, second] = await story.letters()
    assert.deepEqual(amountsOf(first, 'subject'), ['1 000,00 €'])
    assert.deepEqual(amountsOf(second, 'subject'), ['0,01 €'])
    assert.notInclude(spaced(second.text ?? ''), 'Il reste 1 000')
  })

  test('a deposit does not cancel the reminders, nor lose those that left', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.on('2026-03-05')
    await story.receivesPayment(100)

    assert.equal((await story.refreshed()).status, 'in_relance')
    assert.deepEqual(
      (await story.tasks()).map(({ status }) => status),
      ['sent', 'scheduled']
    )
    await story.on('2026-03-12')
    assert.deepEqual(await story.mailsToClient(), ['amical', 'courtois'])
  })

  test('paid in three times: the last cent ends the chase', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, amountTtcCents: 100_000 })
    await story.receivesPayment(33_333)
    await story.receivesPayment(33_333)
    await story.receivesPayment(33_333)
    assert.equal((await story.refreshed()).status, 'pending')
    await story.receivesPayment(1)

    assert.equal((await story.refreshed()).status, 'paid')
    await story.on('2026-03-12')
    assert.lengthOf(story.wire.given, 0)
  })

  test('a payment taken back is asked for again, and nowhere counted', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, amountTtcCents: 100_000 })
    const payment = await story.receivesPayment(40_000)
    await voidPayment(story.organization.id, story.invoice.id, payment.id, story.actor)
    await story.on('2026-03-05')

    const letter = await story.lastLetter()
    assert.deepEqual(amountsOf(letter, 'subject'), ['1 000,00 €'])
    assert.notInclude(spaced(letter.text ?? ''), '400,00')
  })

  test('an amount that was corrected is the one that is asked', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, amountTtcCents: 100_000 })
    await story.receivesPayment(40_000)
    await updateInvoice(
      story.organization.id,
      story.invoice.id,
      { amountTtcCents: 90_000 },
      story.actor
    )
    await story.on('2026-03-05')

    assert.deepEqual(amountsOf(await story.lastLetter(), 'subject'), ['500,00 €'])
  })

  test('the preview says what the mail will say', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, amountTtcCents: 100_000 })
    await story.receivesPayment(40_000)
    const { mail, remainderCents } = await previewRelance(
      story.organization.id,
      (await story.task('amical')).id
    )
    assert.equal(remainderCents, 60_000)

    await story.on('2026-03-05')
    const { subject } = await story.lastLetter()
    assert.equal(spaced(subject ?? ''), spaced(mail?.subject ?? ''))
  })
})
