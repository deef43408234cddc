import NotFoundException from '#exceptions/not_found_exception'
import IllegalMoveException from '#exceptions/illegal_move_exception'
import CheckinTask from '#models/checkin_task'
import type Payment from '#models/payment'
import { recordActivity, type Actor } from '#services/activity/record'
import { changeInvoice, type InvoiceChange } from '#services/invoices/change_invoice'
import { askAgain } from '#services/invoices/holds'
import { payInvoice } from '#services/invoices/payments'
import { canMoveCheckin, type CheckinAnswer } from '#values/checkin_status'
import type { LocalDate } from '#values/local_date'
import { DateTime } from 'luxon'

/**
 * The user says whether an invoice has been paid. "Paid" records all that is left; "not yet" lets the
 * reminder that waited for the answer go at its time. One answer only.
 *
 * @param today the day of the payment, where the organization is
 * @returns the payment that was recorded, by which it can be undone; null for "not yet"
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws IllegalMoveException when it was answered already, has expired, or the invoice is closed
 */
export async function answerCheckin(
  organizationId: string,
  checkinId: string,
  { answer, today }: { answer: CheckinAnswer; today: LocalDate },
  actor: Actor
): Promise<{ invoiceId: string; payment: Payment | null }> {
  const known = await CheckinTask.query().where({ organizationId, id: checkinId }).first()
  if (!known) {
    throw new NotFoundException()
  }
  return changeInvoice(organizationId, known.invoiceId, async (change) => {
    await settle(change, checkinId, answer, actor)
    const whole = { amountCents: null, paidOn: today, method: 'transfer' } as const
    const payment = answer === 'paid' ? await payInvoice(change, whole, actor) : null
    if (answer === 'still_pending') {
      await letGo(change)
    }
    return { invoiceId: known.invoiceId, payment }
  })
}

async function settle(
  { trx, invoice }: InvoiceChange,
  checkinId: string,
  answer: CheckinAnswer,
  actor: Actor
) {
  const checkin = await CheckinTask.query({ client: trx }).where('id', checkinId).firstOrFail()
  if (!canMoveCheckin(checkin.status, 'answered')) {
    throw new IllegalMoveException({ from: checkin.status, to: 'answered' })
  }
  checkin.status = 'answered'
  checkin.answer = answer
  checkin.answeredAt = DateTime.utc()
  checkin.answeredBy = actor.userId ?? null
  await checkin.save()
  await recordActivity(trx, {
    organizationId: invoice.organizationId,
    kind: 'checkin_answered',
    actor,
    invoiceId: invoice.id,
    clientId: invoice.clientId,
    data: { checkinId, answer },
  })
}

/** The invoice is chased again: what waited for the answer is asked anew, and leaves at its time. */
async function letGo({ trx, invoice }: InvoiceChange) {
  if (invoice.status === 'awaiting_user_confirmation') {
    await invoice.stillPending()
  }
  await askAgain(trx, invoice.organizationId, { invoiceId: invoice.id }, ['awaiting_checkin'])
}
