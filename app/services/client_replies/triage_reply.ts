import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import IllegalMoveException from '#exceptions/illegal_move_exception'
import { databaseNow } from '#lib/clock'
import ReplyTriage from '#models/reply_triage'
import { recordActivity, type Actor } from '#services/activity/record'
import { withdrawApprovals } from '#services/client_answers/withdraw_approvals'
import { changeInvoice, type InvoiceChange } from '#services/invoices/change_invoice'
import { holdInChange, liftInChange } from '#services/invoices/holds'
import { dispute, settleDispute } from '#services/invoices/lifecycle'
import { payInvoice, takeBackPayment } from '#services/invoices/payments'
import { MOST_WAITED_DAYS, type TriageKind } from '#values/client_replies'
import { isClosed } from '#values/invoice_status'
import { addDays, instantAt, localDateOf, type LocalDate } from '#values/local_date'
import type { DateTime } from 'luxon'

/** What the user decides for one invoice. The chase goes on the morning of `until`, local to them. */
export type Triage =
  | { kind: 'resume' | 'paid' }
  | { kind: 'wait'; until: LocalDate }
  | { kind: 'dispute'; reason: string }

interface Owner {
  id: string
  timeZone: string
}

/**
 * The user has read a reply. In one transaction under the invoice's lock: what they decide is done, the
 * pause of this reply ends and so does that of every earlier one about the same invoice; one that came
 * since keeps its own.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws IllegalMoveException when it was decided already, or the invoice is closed
 * @throws UnprocessableException `date_out_of_range`
 */
export function triageReply(
  owner: Owner,
  triageId: string,
  decision: Triage,
  actor: Actor
): Promise<ReplyTriage> {
  return inTriage(owner, triageId, async (change, triage) => {
    const { trx } = change
    const today = localDateOf(await databaseNow(trx), owner.timeZone)
    const until = decision.kind === 'wait' ? instantOf(decision.until, today, owner) : null
    // The new pause comes before the old one ends: nothing may leave between the two.
    const wait = until && (await hold(change, until, actor))
    for (const one of [triage, ...(await earlierThan(change, triage))]) {
      await one.decide(decision.kind, actor.userId ?? null)
      await lift(change, one, actor)
    }
    if (wait) {
      await triage.waitBy(wait)
    } else if (decision.kind === 'paid') {
      await triage.payBy(await payAll(change, today, actor))
    } else if (decision.kind === 'dispute') {
      await dispute(change, decision.reason, actor)
    }
    await tell(change, triage, { triage: decision.kind, until: until?.toISO() ?? null }, actor)
    return triage
  })
}

/**
 * The user takes their decision back: the reply holds its invoice again until they decide otherwise.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws IllegalMoveException when nothing was decided, or the invoice was closed by something else
 */
export function undoTriage(owner: Owner, triageId: string, actor: Actor): Promise<ReplyTriage> {
  return inTriage(owner, triageId, async (change, triage) => {
    const { kind, paymentId } = triage
    if (paymentId) {
      await takeBackPayment(change, paymentId, actor)
    }
    if (kind === 'dispute' && change.invoice.status === 'litigation') {
      await settleDispute(change, actor)
    }
    assertOpen(change.invoice)
    await withdrawApprovals(change)
    const again = await hold(change, null, actor)
    await lift(change, triage, actor)
    await triage.reopen(again)
    await tell(change, triage, { triage: 'undone', until: null }, actor)
    return triage
  })
}

async function inTriage(
  owner: Owner,
  triageId: string,
  decide: (change: InvoiceChange, triage: ReplyTriage) => Promise<ReplyTriage>
): Promise<ReplyTriage> {
  const known = await ReplyTriage.query().where({ organizationId: owner.id, id: triageId }).first()
  if (!known) {
    throw new NotFoundException()
  }
  return changeInvoice(owner.id, known.invoiceId, async (change) =>
    decide(change, await ReplyTriage.findOrFail(triageId, { client: change.trx }))
  )
}

function assertOpen({ status }: InvoiceChange['invoice']) {
  if (isClosed(status)) {
    throw new IllegalMoveException({ from: status, to: 'pending' })
  }
}

/** From tomorrow on, and not for ever. */
function instantOf(until: LocalDate, today: LocalDate, { timeZone }: Owner): DateTime {
  const [from, to] = [addDays(today, 1), addDays(today, MOST_WAITED_DAYS)]
  if (until < from || until > to) {
    throw new UnprocessableException(
      'date_out_of_range',
      'Cette date est trop lointaine, ou déjà passée.',
      'until',
      { from, to }
    )
  }
  return instantAt(until, 0, timeZone)
}

async function hold(
  { trx, invoice }: InvoiceChange,
  endsAt: DateTime | null,
  actor: Actor
): Promise<string> {
  assertOpen(invoice)
  const { id } = await holdInChange(
    trx,
    invoice.organizationId,
    { invoiceId: invoice.id },
    { reason: 'reply_received', endsAt },
    actor
  )
  return id
}

async function lift({ trx }: InvoiceChange, { holdId }: ReplyTriage, actor: Actor) {
  if (holdId) {
    await liftInChange(trx, holdId, actor)
  }
}

/** Replies about the same invoice that had come before this one, and wait for a decision too. */
function earlierThan({ trx, invoice }: InvoiceChange, triage: ReplyTriage) {
  return ReplyTriage.query({ client: trx })
    .where({ organizationId: invoice.organizationId, invoiceId: invoice.id })
    .whereNull('kind')
    .whereNotNull('hold_id')
    .where('client_reply_id', '<', triage.clientReplyId)
    .orderBy('client_reply_id')
}

async function payAll(change: InvoiceChange, paidOn: LocalDate, actor: Actor): Promise<string> {
  const payment = await payInvoice(change, { amountCents: null, paidOn, method: 'transfer' }, actor)
  return payment.id
}

function tell(
  { trx, invoice }: InvoiceChange,
  { clientReplyId: replyId }: ReplyTriage,
  data: { triage: TriageKind | 'undone'; until: string | null },
  actor: Actor
) {
  return recordActivity(trx, {
    organizationId: invoice.organizationId,
    kind: 'reply_triaged',
    actor,
    invoiceId: invoice.id,
    clientId: invoice.clientId,
    data: { replyId, ...data },
  })
}
