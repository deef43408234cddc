import { v7 as uuidv7 } from 'uuid'
import UnprocessableException from '#exceptions/unprocessable_exception'
import ClientAnswer from '#models/client_answer'
import Organization from '#models/organization'
import { recordActivity, type Actor } from '#services/activity/record'
import {
  insertAttachment,
  withStoredFile,
  type IncomingFile,
  type StoredFile,
} from '#services/attachments/attachment_store'
import { inAnswerChange, isOfClient } from '#services/client_answers/answer_change'
import { supersedeAnswers } from '#services/client_answers/supersede'
import type { OpenLink } from '#services/client_links/open_link'
import type { InvoiceChange } from '#services/invoices/change_invoice'
import { holdInChange } from '#services/invoices/holds'
import { dispute } from '#services/invoices/lifecycle'
import { notifyOrganization } from '#services/notifications/notify'
import {
  holdOfAnswer,
  MOST_PROMISED_DAYS,
  OLDEST_PAYMENT_DAYS,
  SMALLEST_INSTALMENT_CENTS,
  splitInstalments,
  type AnswerKind,
  type DISPUTE_TOPICS,
  type DOCUMENT_TOPICS,
} from '#values/client_answers'
import { databaseNow } from '#lib/clock'
import { isClosed } from '#values/invoice_status'
import { addDays, instantAt, localDateOf, type LocalDate } from '#values/local_date'
import { remainderCents } from '#values/remainder'

/** What a client says, by kind. Amounts are cents; null stands for all that is left. */
export type SaidByClient =
  | { kind: 'paying' | 'statement' }
  | { kind: 'paid' | 'promise'; saidOn: LocalDate; amountCents: number | null }
  | { kind: 'instalments'; saidOn: LocalDate; count: number }
  | {
      kind: 'dispute'
      topic: (typeof DISPUTE_TOPICS)[number]
      message: string
      file: IncomingFile | null
    }
  | { kind: 'wrong_contact'; contactName: string | null; contactEmail: string | null }
  | { kind: 'document'; topic: (typeof DOCUMENT_TOPICS)[number]; message: string }

export const CLIENT: Actor = { kind: 'client' }

/**
 * A client answers, and the plan follows at once, in one transaction: what was said earlier about the
 * same is void, the chase pauses or stops, the user is told and the timeline says when and what.
 *
 * @throws ReminderLeavingNowException
 * @throws UnprocessableException `invoice_closed`, `amount_exceeds_remainder`, `unreadable_file`
 * @throws PayloadTooLargeException
 */
export function recordAnswer(link: OpenLink, said: SaidByClient): Promise<ClientAnswer> {
  const file = said.kind === 'dispute' ? said.file : null
  return file
    ? withStoredFile(link.organizationId, file, (stored) => record(link, said, stored))
    : record(link, said, null)
}

function record(link: OpenLink, said: SaidByClient, stored: StoredFile | null) {
  return inAnswerChange(link, said.kind, async (change) => {
    const { trx, invoice } = change
    assertOwed(change, said)
    const organization = await Organization.findOrFail(link.organizationId, { client: trx })
    const today = localDateOf(await databaseNow(trx), organization.timeZone)

    assertDate(said, today)
    await supersedeAnswers(change, said.kind, CLIENT)
    const answer = await ClientAnswer.create(
      {
        organizationId: link.organizationId,
        invoiceId: invoice.id,
        outboundMessageId: link.messageId,
        kind: said.kind,
        status: 'open',
        ...columnsOf(said, today),
        attachmentId: stored && (await keepFile(change, stored)),
        holdId: await pause(change, said, { organization, today }),
      },
      { client: trx }
    )
    await followUp(change, said, answer)
    await tell(change, answer)
    return answer
  })
}

/** @throws UnprocessableException */
function assertOwed({ invoice }: InvoiceChange, said: SaidByClient) {
  if (isClosed(invoice.status)) {
    throw new UnprocessableException('invoice_closed', 'Cette facture est déjà close.')
  }
  const left = remainderCents(invoice)
  if ('amountCents' in said && said.amountCents !== null && said.amountCents > left) {
    throw new UnprocessableException(
      'amount_exceeds_remainder',
      'Le montant dépasse le reste à payer.',
      'amount',
      { remainderCents: left }
    )
  }
  if (said.kind === 'instalments' && left < said.count * SMALLEST_INSTALMENT_CENTS) {
    throw new UnprocessableException(
      'too_small',
      'Le reste à payer est trop petit pour être réparti.',
      'count'
    )
  }
}

/** A payment is told after it was made, a promise before; neither is about another year. */
function assertDate(said: SaidByClient, today: LocalDate) {
  if (!('saidOn' in said)) {
    return
  }
  const [from, to] =
    said.kind === 'paid'
      ? [addDays(today, -OLDEST_PAYMENT_DAYS), today]
      : [today, addDays(today, MOST_PROMISED_DAYS)]
  if (said.saidOn < from || said.saidOn > to) {
    throw new UnprocessableException(
      'date_out_of_range',
      'Cette date est trop lointaine, ou déjà passée.',
      'saidOn',
      { from, to }
    )
  }
}

function columnsOf(said: SaidByClient, today: LocalDate) {
  return {
    saidOn: 'saidOn' in said ? said.saidOn : said.kind === 'paying' ? today : null,
    amountCents: 'amountCents' in said ? said.amountCents : null,
    topic: 'topic' in said ? said.topic : null,
    message: 'message' in said ? said.message : '',
    contactName: 'contactName' in said ? said.contactName : null,
    contactEmail: 'contactEmail' in said ? said.contactEmail : null,
  }
}

/** Of kind `other`: no reminder ever carries what a client sent. */
async function keepFile({ trx, invoice }: InvoiceChange, stored: StoredFile): Promise<string> {
  const { id } = await insertAttachment(trx, {
    organizationId: invoice.organizationId,
    invoiceId: invoice.id,
    stored,
    actor: CLIENT,
    kind: 'other',
  })
  return id
}

async function pause(
  { trx, invoice }: InvoiceChange,
  said: SaidByClient,
  { organization, today }: { organization: Organization; today: LocalDate }
): Promise<string | null> {
  const { calendar } = organization.manners
  const facts = { today, saidOn: 'saidOn' in said ? said.saidOn : null }
  const hold = holdOfAnswer(said.kind, facts, { ...calendar, alwaysOpen: false })
  if (!hold) {
    return null
  }
  const target = isOfClient(said.kind) ? { clientId: invoice.clientId } : { invoiceId: invoice.id }
  const endsAt =
    hold.resumesOn === null ? null : instantAt(hold.resumesOn, 0, organization.timeZone)
  const { id } = await holdInChange(
    trx,
    invoice.organizationId,
    target,
    { reason: hold.reason, endsAt },
    CLIENT
  )
  return id
}

/** What an answer makes of its own, beside its row and its pause. */
async function followUp(change: InvoiceChange, said: SaidByClient, answer: ClientAnswer) {
  const { trx, invoice } = change
  const about = {
    organization_id: invoice.organizationId,
    invoice_id: invoice.id,
    client_answer_id: answer.id,
  }
  if (said.kind === 'promise') {
    await trx.table('promises').insert({
      ...about,
      id: uuidv7(),
      promised_on: said.saidOn,
      amount_cents: said.amountCents,
      remainder_cents: remainderCents(invoice),
      hold_id: answer.holdId,
    })
  } else if (said.kind === 'instalments') {
    const parts = splitInstalments(remainderCents(invoice), said.count, said.saidOn)
    await trx.table('instalments').multiInsert(
      parts.map((part) => ({
        ...about,
        id: uuidv7(),
        position: part.position,
        due_date: part.dueDate,
        amount_cents: part.amountCents,
      }))
    )
  } else if (said.kind === 'dispute' && invoice.status !== 'litigation') {
    await dispute(change, said.message, CLIENT)
  }
}

/** In the timeline and to the members. The client's own words stay in their row. */
export async function tell({ trx, invoice }: InvoiceChange, answer: ClientAnswer) {
  const { id: answerId, kind, saidOn, amountCents, topic } = answer
  const data = { answerId, answer: kind as AnswerKind, saidOn, amountCents, topic }
  await recordActivity(trx, {
    organizationId: invoice.organizationId,
    kind: 'client_answered',
    actor: CLIENT,
    invoiceId: invoice.id,
    clientId: invoice.clientId,
    data,
  })
  await notifyOrganization(trx, {
    organizationId: invoice.organizationId,
    kind: 'client_answered',
    invoiceId: invoice.id,
    data,
    dedupeKey: `client_answered/${answerId}`,
  })
}
