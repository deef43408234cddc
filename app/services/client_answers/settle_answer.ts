import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import ClientAnswer from '#models/client_answer'
import { recordActivity, type Actor } from '#services/activity/record'
import { inAnswerChange } from '#services/client_answers/answer_change'
import { useContact } from '#services/client_answers/contact'
import { waitForNext } from '#services/client_answers/keep_promises'
import { liftOptOut } from '#services/client_answers/opt_out'
import { undoEffects } from '#services/client_answers/supersede'
import { withdrawApprovals } from '#services/client_answers/withdraw_approvals'
import type { InvoiceChange } from '#services/invoices/change_invoice'
import { liftInChange } from '#services/invoices/holds'
import { settleDispute } from '#services/invoices/lifecycle'
import { payInvoice, takeBackPayment } from '#services/invoices/payments'
import { localDateOf } from '#values/local_date'
import { remainderCents } from '#values/remainder'
import { databaseNow } from '#lib/clock'
import db from '@adonisjs/lucid/services/db'

interface Owner {
  id: string
  timeZone: string
}

/**
 * The user takes a client at their word: the payment is recorded, the instalments stand, the right
 * address is written to from now on, what was asked for has been sent.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws IllegalMoveException when it was settled already, or the client has said something else since
 * @throws ConflictException `no_contact_given`
 */
export function acceptAnswer(owner: Owner, answerId: string, actor: Actor): Promise<ClientAnswer> {
  return settle(owner, answerId, async (change, answer) => {
    await answer.accept(actor.userId ?? null)
    await applyAcceptance(change, answer, owner, actor)
    await tell(change, answer, 'answer_accepted', actor)
  })
}

/**
 * The user does not, or undoes what they accepted: everything is as if the client had said nothing, and
 * the chase goes on by the late-step rule.
 *
 * @throws NotFoundException, ReminderLeavingNowException, IllegalMoveException
 */
export function refuseAnswer(owner: Owner, answerId: string, actor: Actor): Promise<ClientAnswer> {
  return settle(owner, answerId, async (change, answer) => {
    const wasPlan = answer.kind === 'instalments' && answer.status === 'accepted'
    await answer.refuse(actor.userId ?? null)
    await undoEffects(change, answer, actor)
    if (wasPlan) {
      await withdrawApprovals(change)
    }
    if (answer.paymentId) {
      await takeBackPayment(change, answer.paymentId, actor)
    }
    if (answer.kind === 'dispute' && change.invoice.status === 'litigation') {
      await settleDispute(change, actor)
    }
    if (answer.kind === 'opt_out') {
      await liftOptOut(change, answer)
    }
    await tell(change, answer, 'answer_refused', actor)
  })
}

async function settle(
  owner: Owner,
  answerId: string,
  decide: (change: InvoiceChange, answer: ClientAnswer) => Promise<void>
): Promise<ClientAnswer> {
  const known = await db
    .from('client_answers as a')
    .joinRaw('JOIN invoices AS i ON i.organization_id = a.organization_id AND i.id = a.invoice_id')
    .where('a.organization_id', owner.id)
    .where('a.id', answerId)
    .select('a.kind', 'a.invoice_id', 'i.client_id')
    .first()
  if (!known) {
    throw new NotFoundException()
  }
  const place = {
    organizationId: owner.id,
    invoiceId: known.invoice_id,
    clientId: known.client_id,
  }
  return inAnswerChange(place, known.kind, async (change) => {
    const answer = await ClientAnswer.findOrFail(answerId, { client: change.trx })
    await decide(change, answer)
    return answer
  })
}

async function applyAcceptance(
  change: InvoiceChange,
  answer: ClientAnswer,
  owner: Owner,
  actor: Actor
) {
  const { trx, invoice } = change
  switch (answer.kind) {
    case 'paying':
    case 'paid': {
      const left = remainderCents(invoice)
      const payment = await payInvoice(
        change,
        {
          amountCents: Math.min(answer.amountCents ?? left, left),
          paidOn: answer.saidOn ?? localDateOf(await databaseNow(trx), owner.timeZone),
          method: 'transfer',
        },
        actor
      )
      answer.paymentId = payment.id
      await answer.save()
      return liftPause(change, answer, actor)
    }
    case 'instalments':
      return acceptInstalments(change, answer, actor)
    case 'wrong_contact':
      if (!answer.contactEmail) {
        throw new ConflictException(
          'no_contact_given',
          'Le client n’a pas indiqué d’autre adresse : corrigez sa fiche, puis refusez cette réponse.'
        )
      }
      await useContact(trx, invoice, { name: answer.contactName, email: answer.contactEmail })
      return liftPause(change, answer, actor)
    case 'document':
    case 'statement':
      return liftPause(change, answer, actor)
  }
}

async function liftPause({ trx }: InvoiceChange, { holdId }: ClientAnswer, actor: Actor) {
  if (holdId) {
    await liftInChange(trx, holdId, actor)
  }
}

async function acceptInstalments(change: InvoiceChange, answer: ClientAnswer, actor: Actor) {
  const rows: { due_date: string }[] = await change.trx
    .from('instalments')
    .where({ organization_id: answer.organizationId, client_answer_id: answer.id })
    .where('status', 'proposed')
    .orderBy('position')
  await change.trx
    .from('instalments')
    .where({ organization_id: answer.organizationId, client_answer_id: answer.id })
    .where('status', 'proposed')
    .update({ status: 'accepted' })
  await withdrawApprovals(change)
  await waitForNext(change, rows.at(0) ?? null, { client_answer_id: answer.id }, actor)
}

function tell(
  { trx, invoice }: InvoiceChange,
  { id: answerId, kind: answer }: ClientAnswer,
  kind: 'answer_accepted' | 'answer_refused',
  actor: Actor
) {
  return recordActivity(trx, {
    organizationId: invoice.organizationId,
    kind,
    actor,
    invoiceId: invoice.id,
    clientId: invoice.clientId,
    data: { answerId, answer },
  })
}
