import IllegalMoveException from '#exceptions/illegal_move_exception'
import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { databaseNow } from '#lib/clock'
import { prepared } from '#lib/prepared'
import CheckinTask from '#models/checkin_task'
import type InvoiceHold from '#models/invoice_hold'
import Organization from '#models/organization'
import type Payment from '#models/payment'
import { recordActivity, type Actor } from '#services/activity/record'
import { writeReceipts } from '#services/checkins/receipts'
import { scheduleCheckins } from '#services/checkins/schedule_checkins'
import { changeInvoice, type InvoiceChange } from '#services/invoices/change_invoice'
import { askAgain, holdInChange } from '#services/invoices/holds'
import { payInvoice } from '#services/invoices/payments'
import type { CheckinAnswer } from '#values/checkin_status'
import { instantAt, localDateOf, type LocalDate } from '#values/local_date'
import { remainderCents } from '#values/remainder'
import type { DateTime } from 'luxon'

/** What a person says of an invoice. Days are those of the organization. */
export type SaidOfInvoice =
  | { answer: 'paid'; paidOn?: LocalDate }
  /** cents, less than what is left */
  | { answer: 'partly_paid'; amountCents: number; paidOn?: LocalDate }
  | { answer: 'still_pending' }
  /** nothing leaves before that day */
  | { answer: 'wait'; until: LocalDate }

export interface AnsweredCheckin {
  invoiceId: string
  /** by which the answer can be undone */
  payment: Payment | null
  hold: InvoiceHold | null
}

/**
 * The user says whether an invoice has been paid. "Paid" records what is left and ends the chase;
 * "partly paid" records that much, and what waited asks for the rest; "not yet" lets it go at its time;
 * "wait" holds it until that day, before which it is asked about again. One answer only: the second of
 * two at once finds the question answered.
 *
 * @param options.link where it was answered from outside the application, and can be undone: the users
 *   get a mail with it when it recorded a payment
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws IllegalMoveException when it was answered already, has expired, or the invoice is closed
 * @throws UnprocessableException `amount_exceeds_remainder`, `amount_is_all`, `not_in_future`,
 *   `paid_in_future`
 */
export async function answerCheckin(
  organizationId: string,
  checkinId: string,
  said: SaidOfInvoice,
  actor: Actor,
  { link }: { link?: string } = {}
): Promise<AnsweredCheckin> {
  const known = await CheckinTask.query().where({ organizationId, id: checkinId }).first()
  if (!known) {
    throw new NotFoundException()
  }
  return changeInvoice(organizationId, known.invoiceId, async (change) => {
    await consume(change, checkinId, said, actor)
    const { timeZone } = await Organization.findOrFail(organizationId, { client: change.trx })
    const now = await databaseNow(change.trx)
    const moment = { now, today: localDateOf(now, timeZone), timeZone }
    const result = await act(change, said, moment, actor)
    if (result.payment) {
      await remember(change, checkinId, result.payment)
      if (link) {
        await writeReceipts(change.trx, {
          invoice: change.invoice,
          payment: result.payment,
          link,
          now,
        })
      }
    }
    return { invoiceId: known.invoiceId, ...result }
  })
}

/** In one conditional statement: whoever comes second changes no row. */
async function consume(
  { trx, invoice }: InvoiceChange,
  checkinId: string,
  said: SaidOfInvoice,
  actor: Actor
) {
  const answer: CheckinAnswer = said.answer === 'paid' ? 'paid' : 'still_pending'
  const consumed = await prepared<{ id: string }>(
    trx,
    `UPDATE checkin_tasks
      SET status = 'answered', answer = :answer, holds = false, answered_at = rubis_now(),
        answered_by = :userId, updated_at = rubis_now()
      WHERE organization_id = :organizationId AND id = :checkinId AND status = 'sent'
      RETURNING id`,
    {
      answer,
      userId: actor.userId ?? null,
      organizationId: invoice.organizationId,
      checkinId,
    }
  )
  if (consumed.length === 0) {
    const { status } = await CheckinTask.findOrFail(checkinId, { client: trx })
    throw new IllegalMoveException({ from: status, to: 'answered' })
  }
  await recordActivity(trx, {
    organizationId: invoice.organizationId,
    kind: 'checkin_answered',
    actor,
    invoiceId: invoice.id,
    clientId: invoice.clientId,
    data: { checkinId, ...said },
  })
}

interface Moment {
  now: DateTime
  today: LocalDate
  timeZone: string
}

async function act(change: InvoiceChange, said: SaidOfInvoice, moment: Moment, actor: Actor) {
  switch (said.answer) {
    case 'paid':
      return { payment: await pay(change, null, said.paidOn, moment, actor), hold: null }
    case 'partly_paid': {
      assertPart(change, said.amountCents)
      const payment = await pay(change, said.amountCents, said.paidOn, moment, actor)
      await letGo(change, moment.now)
      return { payment, hold: null }
    }
    case 'still_pending':
      await letGo(change, moment.now)
      return { payment: null, hold: null }
    case 'wait': {
      const hold = await wait(change, said.until, moment, actor)
      await letGo(change, moment.now)
      await scheduleCheckins(change.trx, change.invoice)
      return { payment: null, hold }
    }
  }
}

function pay(
  change: InvoiceChange,
  amountCents: number | null,
  paidOn: LocalDate | undefined,
  { today }: Moment,
  actor: Actor
) {
  if (paidOn && paidOn > today) {
    throw new UnprocessableException(
      'paid_in_future',
      'Un paiement reçu ne peut pas être daté de demain.',
      'paidOn'
    )
  }
  return payInvoice(change, { amountCents, paidOn: paidOn ?? today, method: 'transfer' }, actor)
}

function assertPart({ invoice }: InvoiceChange, amountCents: number) {
  if (amountCents === remainderCents(invoice)) {
    throw new UnprocessableException(
      'amount_is_all',
      'C’est tout ce qui restait\u00a0: répondez «\u00a0payée\u00a0».',
      'amountCents'
    )
  }
}

function wait(
  { invoice, trx }: InvoiceChange,
  until: LocalDate,
  { today, timeZone }: Moment,
  actor: Actor
): Promise<InvoiceHold> {
  if (until <= today) {
    throw new UnprocessableException('not_in_future', 'Choisissez une date à venir.', 'until')
  }
  return holdInChange(
    trx,
    invoice.organizationId,
    { invoiceId: invoice.id },
    { reason: 'manual', endsAt: instantAt(until, 0, timeZone) },
    actor
  )
}

/** The invoice is chased again: what waited for the answer is asked anew, and leaves at its time. */
async function letGo({ trx, invoice }: InvoiceChange, now: DateTime) {
  await invoice.confirm(now)
  await askAgain(trx, invoice.organizationId, { invoiceId: invoice.id }, ['awaiting_checkin'])
}

async function remember({ trx }: InvoiceChange, checkinId: string, payment: Payment) {
  await trx.rawQuery('UPDATE checkin_tasks SET payment_id = ? WHERE id = ?', [
    payment.id,
    checkinId,
  ])
}
