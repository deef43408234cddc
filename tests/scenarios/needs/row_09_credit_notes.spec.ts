import IllegalMoveException from '#exceptions/illegal_move_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { recordCreditNote, voidCreditNote } from '#services/invoices/credit_notes'
import { undoCancellation } from '#services/invoices/lifecycle'
import { validateDraft } from '#services/import_drafts/validate_drafts'
import { aDraft, SURE_READING } from '#tests/helpers/imports'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

async function credit(story: Story, amountCents: number, numero = 'A-2026-001') {
  const { creditNote } = await recordCreditNote(
    story.organization.id,
    story.invoice.id,
    { numero, amountCents, issuedOn: '2026-03-01' },
    story.actor
  )
  return creditNote
}

test.group('Row 9: credit notes', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('credited in full: cancelled, not paid, and never chased', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await credit(story, 120_000)

    assert.equal((await story.refreshed()).status, 'cancelled')
    await story.on('2026-03-05')
    await story.on('2026-03-12')
    assert.lengthOf(story.wire.given, 0)
    const [counters] = await db.from('organization_counters')
    assert.equal(counters.active_invoices, 0)
  })

  test('credited for a part and paid for the rest: paid', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await credit(story, 20_000)
    await story.receivesPayment()

    const invoice = await story.refreshed()
    assert.equal(invoice.status, 'paid')
    assert.equal(invoice.paidCents, 100_000)
  })

  test('paid for a part, then credited for the rest: paid', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.receivesPayment(100_000)
    await credit(story, 20_000)
    assert.equal((await story.refreshed()).status, 'paid')
  })

  test('the next reminder asks for what the credit note left, and names it', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await credit(story, 20_000)
    await story.on('2026-03-05')

    const { text } = await story.lastLetter()
    assert.include(text, 'il reste 1\u202f000,00\u00a0€')
    assert.include(text, 'A-2026-001')
  })

  test('a credit note that was cancelled is no longer shown, and no longer deducted', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const note = await credit(story, 20_000)
    await voidCreditNote(story.organization.id, story.invoice.id, note.id, story.actor)
    await story.on('2026-03-05')

    const { text } = await story.lastLetter()
    assert.include(text, 'il reste 1\u202f200,00\u00a0€')
    assert.notInclude(text, 'A-2026-001')
  })

  test('two undos of a credit note that had emptied the invoice restore the chase once', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const note = await credit(story, 120_000)
    await Promise.all(
      [1, 2].map(() =>
        voidCreditNote(story!.organization.id, story!.invoice.id, note.id, story!.actor)
      )
    )

    const invoice = await story.refreshed()
    assert.equal(invoice.status, 'pending')
    assert.equal(invoice.creditedCents, 0)
    assert.lengthOf(
      (await story.tasks()).filter(({ status }) => status === 'scheduled'),
      2
    )
    await story.on('2026-03-05')
    assert.deepEqual(await story.mailsToClient(), ['amical'])
  })

  test('more than what is left cannot be credited; a closed invoice cannot be credited', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await assert.rejects(() => credit(story!, 120_001), UnprocessableException)
    await story.receivesPayment()
    await assert.rejects(() => credit(story!, 1), IllegalMoveException)
  })

  test('a cancellation by credit notes is undone by the credit note, not by reopening', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await credit(story, 120_000)
    await assert.rejects(
      () => undoCancellation(story!.organization.id, story!.invoice.id, story!.actor),
      UnprocessableException
    )
    assert.equal((await story.refreshed()).status, 'cancelled')
  })

  test('a credit note that is imported becomes no invoice, and nobody is chased for it', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.receivesPayment()
    const draft = await aDraft(story, {
      documentType: 'credit_note',
      extracted: { ...SURE_READING, dueDate: DUE, issueDate: '2026-02-20' },
    })
    const refused = await validateDraft(
      story.organization,
      draft.importBatchId,
      { id: draft.id, revision: 1, emailConfirmed: true, allowDuplicate: false },
      story.actor
    ).catch((error: unknown) => error)
    assert.containSubset(refused, { code: 'not_an_invoice', meta: { reason: 'credit_note' } })

    await story.on('2026-03-05')
    await story.on('2026-03-12')
    assert.lengthOf(story.wire.given, 0)
    assert.lengthOf(await db.from('invoices'), 1)
  })

  test('an imported invoice whose page deducts a credit note is chased for what is left', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.receivesPayment()
    const draft = await aDraft(story, {
      extracted: {
        ...SURE_READING,
        amountTtcCents: 120_000,
        amountDueCents: 70_000,
        issueDate: '2026-02-01',
        dueDate: DUE,
      },
      edited: { planId: story.invoice.planId },
    })
    await validateDraft(
      story.organization,
      draft.importBatchId,
      { id: draft.id, revision: 1, emailConfirmed: true, allowDuplicate: false },
      story.actor
    )
    await story.on('2026-03-05')

    const { text } = await story.lastLetter()
    assert.include(text, 'il reste 700,00\u00a0€')
  })
})
