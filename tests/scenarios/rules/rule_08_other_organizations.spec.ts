import NotFoundException from '#exceptions/not_found_exception'
import { liftHold, placeHold } from '#services/invoices/holds'
import { createInvoices } from '#services/invoices/invoice_creator'
import {
  cancelInvoice,
  changePlan,
  closeLitigation,
  openLitigation,
  undoCancellation,
  updateInvoice,
} from '#services/invoices/lifecycle'
import { recordCreditNote, voidCreditNote } from '#services/invoices/credit_notes'
import { recordPayment, voidPayment } from '#services/invoices/payments'
import {
  approve,
  editOne,
  postpone,
  sendNow,
  skip,
  undoSendNow,
} from '#services/relances/decisions'
import { previewRelance } from '#services/relances/preview'
import { resolve } from '#services/relances/resolution'
import { aStory, type Story } from '#tests/helpers/story'
import { aClient, aFreelancer, aPlan } from '#tests/helpers/story_cast'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

/** Rows of the story's organization that any of the acts below could have touched. */
async function everythingOf(organizationId: string) {
  const tables = ['invoices', 'relance_tasks', 'payments', 'credit_notes', 'invoice_holds', 'plans']
  const rows = await Promise.all(
    tables.map((table) =>
      db.from(table).where('organization_id', organizationId).orderBy('id').select('*')
    )
  )
  return JSON.stringify(rows)
}

test.group('Rule 8: an organization never touches another’s rows', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('no service finds the invoice, the reminder or the payment of someone else', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { organization: stranger, user } = await aFreelancer({}, 'stranger')
    const actor = { kind: 'user' as const, userId: user.id }
    const payment = await story.receivesPayment(1_000)
    const { creditNote } = await recordCreditNote(
      story.organization.id,
      story.invoice.id,
      { numero: 'A-1', amountCents: 1_000, issuedOn: DUE },
      story.actor
    )
    const hold = await story.holds()
    const { id: taskId } = await story.task('courtois')
    const [me, invoiceId] = [stranger.id, story.invoice.id]
    const before = await everythingOf(story.organization.id)

    const acts: Record<string, () => Promise<unknown>> = {
      recordPayment: () =>
        recordPayment(me, invoiceId, { amountCents: 1, paidOn: DUE, method: 'cash' }, actor),
      voidPayment: () => voidPayment(me, invoiceId, payment.id, actor),
      recordCreditNote: () =>
        recordCreditNote(me, invoiceId, { numero: 'X', amountCents: 1, issuedOn: DUE }, actor),
      voidCreditNote: () => voidCreditNote(me, invoiceId, creditNote.id, actor),
      placeHold: () => placeHold(me, { invoiceId }, { reason: 'manual', endsAt: null }, actor),
      placeClientHold: () =>
        placeHold(me, { clientId: story!.client.id }, { reason: 'manual', endsAt: null }, actor),
      liftHold: () => liftHold(me, hold.id, actor),
      openLitigation: () => openLitigation(me, invoiceId, 'non', actor),
      closeLitigation: () => closeLitigation(me, invoiceId, actor),
      cancelInvoice: () => cancelInvoice(me, invoiceId, actor),
      undoCancellation: () => undoCancellation(me, invoiceId, actor),
      changePlan: () => changePlan(me, invoiceId, null, actor),
      updateInvoice: () => updateInvoice(me, invoiceId, { subject: 'non' }, actor),
      approve: () => approve(me, taskId, { remainderCents: 118_000 }, actor),
      editOne: () => editOne(me, taskId, { subject: 'a', body: 'b' }, actor),
      postpone: () => postpone(me, taskId, DateTime.fromISO('2026-12-01'), actor),
      sendNow: () => sendNow(me, taskId, actor),
      undoSendNow: () => undoSendNow(me, taskId, actor),
      skip: () => skip(me, taskId, actor),
      resolve: () => resolve(me, taskId, 'send_again', actor),
      previewRelance: () => previewRelance(me, taskId),
      createWithForeignClient: () =>
        createInvoices(
          me,
          [
            {
              clientId: story!.client.id,
              planId: null,
              numero: 'X',
              amountTtcCents: 1,
              issueDate: DUE,
              dueDate: DUE,
            },
          ],
          { actor }
        ),
    }
    for (const [name, act] of Object.entries(acts)) {
      const answer = await act().catch((error: unknown) => error)
      assert.instanceOf(answer, NotFoundException, name)
    }

    assert.equal(await everythingOf(story.organization.id), before)
    assert.lengthOf(await db.from('activity_events').where('organization_id', me), 0)
  })

  test('an invoice cannot be given the plan of someone else', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { organization: stranger } = await aFreelancer({}, 'stranger')
    const theirs = await aPlan(stranger, PLAN)

    await assert.rejects(
      () => changePlan(story!.organization.id, story!.invoice.id, theirs.id, story!.actor),
      NotFoundException
    )
  })

  test('a payment, a pause and a notice of one leave the other’s chase as it was', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { organization: neighbour, user } = await aFreelancer({ iban: null }, 'neighbour')
    const client = await aClient(neighbour, {}, [{ email: 'compta@lefevre.example', role: 'to' }])
    const [theirs] = await createInvoices(
      neighbour.id,
      [
        {
          clientId: client.id,
          planId: (await aPlan(neighbour, PLAN)).id,
          numero: 'F-2026-0042',
          amountTtcCents: 70_000,
          issueDate: '2026-02-02',
          dueDate: DUE,
        },
      ],
      { actor: { kind: 'user', userId: user.id } }
    )
    await placeHold(neighbour.id, {}, { reason: 'holiday', endsAt: null }, story.actor)

    await story.on('2026-03-05')

    assert.lengthOf(story.sink.delivered, 1)
    assert.deepEqual(await story.mailsToClient(), ['amical'])
    await theirs.refresh()
    assert.equal(theirs.status, 'pending')
    const counters = await db.from('organization_counters').where('organization_id', neighbour.id)
    assert.equal(Number(counters[0].rubis_count), 0)
    assert.lengthOf(await db.from('notifications').where('user_id', story.user.id), 0)
  })

  test('two organizations that chase the same address are not each other’s cap', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const { organization: neighbour, user } = await aFreelancer({}, 'neighbour')
    const client = await aClient(neighbour)
    await createInvoices(
      neighbour.id,
      [
        {
          clientId: client.id,
          planId: (await aPlan(neighbour, PLAN)).id,
          numero: 'N-1',
          amountTtcCents: 70_000,
          issueDate: '2026-02-02',
          dueDate: DUE,
        },
      ],
      { actor: { kind: 'user', userId: user.id } }
    )

    await story.on('2026-03-05')

    const letters = await story.letters()
    assert.lengthOf(letters, 2)
    assert.sameMembers(
      letters.map(({ replyTo }) => replyTo?.value[0].address),
      ['camille@atelier-morel.example', 'neighbour@atelier-morel.example']
    )
  })
})
