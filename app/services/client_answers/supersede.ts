import ClientAnswer from '#models/client_answer'
import type { Actor } from '#services/activity/record'
import type { InvoiceChange } from '#services/invoices/change_invoice'
import { liftInChange } from '#services/invoices/holds'
import { supersededBy, type AnswerKind } from '#values/client_answers'

/** What the client said earlier about the same, and nobody has settled, no longer counts. */
export async function supersedeAnswers(change: InvoiceChange, kind: AnswerKind, actor: Actor) {
  const { trx, invoice } = change
  const earlier = await ClientAnswer.query({ client: trx })
    .where({ organizationId: invoice.organizationId, invoiceId: invoice.id, status: 'open' })
    .whereIn('kind', [...supersededBy(kind)])
    .orderBy('id')
  for (const answer of earlier) {
    await answer.supersede()
    await undoEffects(change, answer, actor)
  }
}

/** The pause of an answer ends, its promise and its instalments are void. */
export async function undoEffects(
  { trx, invoice }: InvoiceChange,
  answer: ClientAnswer,
  actor: Actor
) {
  const ofAnswer = (table: string) =>
    trx
      .from(table)
      .where('organization_id', invoice.organizationId)
      .where('client_answer_id', answer.id)
  await ofAnswer('promises').where('status', 'open').update({ status: 'cancelled' })
  await ofAnswer('instalments')
    .whereIn('status', ['proposed', 'accepted'])
    .update({ status: answer.status === 'refused' ? 'refused' : 'cancelled' })
  if (answer.holdId) {
    await liftInChange(trx, answer.holdId, actor)
  }
}
