import IllegalMoveException from '#exceptions/illegal_move_exception'
import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import type Invoice from '#models/invoice'
import Payment from '#models/payment'
import { recordActivity, type Actor } from '#services/activity/record'
import { keepPromises } from '#services/client_answers/keep_promises'
import { changeInvoice, type InvoiceChange } from '#services/invoices/change_invoice'
import {
  closeWhenSettled,
  countRecovered,
  reopenWhenOwed,
} from '#services/invoices/settled_amounts'
import { requestThanks } from '#services/thanks/request_thanks'
import { isClosed } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import { remainderCents } from '#values/remainder'
import { DateTime } from 'luxon'

export interface PaymentInput {
  /** cents; null for all that is left */
  amountCents: number | null
  paidOn: LocalDate
  method: Payment['method']
}

/**
 * "This invoice has been paid", in full or in part. In one transaction: the payment, the remainder,
 * and, when nothing is left, the end of the chase.
 *
 * @throws NotFoundException, ReminderLeavingNowException, IllegalMoveException when it is closed
 * @throws UnprocessableException `amount_exceeds_remainder`
 */
export function recordPayment(
  organizationId: string,
  invoiceId: string,
  input: PaymentInput,
  actor: Actor
): Promise<{ invoice: Invoice; payment: Payment }> {
  return changeInvoice(organizationId, invoiceId, async (change) => {
    const payment = await payInvoice(change, input, actor)
    return { invoice: change.invoice, payment }
  })
}

/** The same inside a change that has begun: the caller holds the lock of the invoice. */
export async function payInvoice(
  change: InvoiceChange,
  input: PaymentInput,
  actor: Actor
): Promise<Payment> {
  const { invoice, trx } = change
  const { organizationId, id: invoiceId } = invoice
  const amountCents = payableAmount(invoice, input.amountCents)
  const payment = await Payment.create(
    {
      organizationId,
      invoiceId,
      amountCents,
      paidOn: input.paidOn,
      method: input.method,
      kind: 'payment',
      afterReminder: invoice.firstRemindedAt !== null,
      recordedBy: actor.userId ?? null,
      voidedAt: null,
    },
    { client: trx }
  )
  invoice.paidCents += amountCents
  await recordActivity(trx, {
    organizationId,
    kind: 'payment_recorded',
    actor,
    invoiceId,
    clientId: invoice.clientId,
    data: {
      paymentId: payment.id,
      amountCents,
      paidOn: input.paidOn,
      method: input.method,
      remainderCents: remainderCents(invoice),
    },
  })
  await closeWhenSettled(change, actor)
  await keepPromises(change, actor)
  if (payment.afterReminder) {
    await requestThanks(change)
    await countRecovered(trx, invoice, amountCents)
  }
  return payment
}

/**
 * Undo of a payment: the remainder, the status and the chase are computed anew. A second undo finds
 * the payment void and does nothing.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 */
export function voidPayment(
  organizationId: string,
  invoiceId: string,
  paymentId: string,
  actor: Actor
): Promise<{ invoice: Invoice; payment: Payment }> {
  return changeInvoice(organizationId, invoiceId, async (change) => ({
    payment: await takeBackPayment(change, paymentId, actor),
    invoice: change.invoice,
  }))
}

/** The same inside a change that has begun. */
export async function takeBackPayment(
  change: InvoiceChange,
  paymentId: string,
  actor: Actor
): Promise<Payment> {
  const { invoice, trx } = change
  const { organizationId, id: invoiceId } = invoice
  const payment = await Payment.query({ client: trx })
    .where({ organizationId, invoiceId, id: paymentId })
    .first()
  if (!payment) {
    throw new NotFoundException()
  }
  if (payment.voidedAt) {
    return payment
  }

  payment.voidedAt = DateTime.utc()
  payment.voidedBy = actor.userId ?? null
  await payment.save()
  invoice.paidCents -= payment.amountCents
  await recordActivity(trx, {
    organizationId,
    kind: 'payment_voided',
    actor,
    invoiceId,
    clientId: invoice.clientId,
    data: {
      paymentId,
      amountCents: payment.amountCents,
      remainderCents: remainderCents(invoice),
    },
  })
  await reopenWhenOwed(change, { wasSettled: invoice.status === 'paid', actor })
  if (payment.afterReminder && payment.kind === 'payment') {
    await countRecovered(trx, invoice, -payment.amountCents)
  }
  return payment
}

function payableAmount(invoice: Invoice, asked: number | null): number {
  if (isClosed(invoice.status)) {
    throw new IllegalMoveException(
      { from: invoice.status, to: 'paid' },
      'Cette facture est déjà close.'
    )
  }
  const remainder = remainderCents(invoice)
  const amountCents = asked ?? remainder
  if (amountCents > remainder) {
    throw new UnprocessableException(
      'amount_exceeds_remainder',
      'Le montant dépasse le reste à payer.',
      'amountCents',
      { remainderCents: remainder }
    )
  }
  return amountCents
}
