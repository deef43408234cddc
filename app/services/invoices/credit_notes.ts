import IllegalMoveException from '#exceptions/illegal_move_exception'
import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import CreditNote from '#models/credit_note'
import type Invoice from '#models/invoice'
import { recordActivity, type Actor } from '#services/activity/record'
import { changeInvoice } from '#services/invoices/change_invoice'
import { closeWhenSettled, reopenWhenOwed } from '#services/invoices/settled_amounts'
import { isClosed } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import { remainderCents } from '#values/remainder'
import { DateTime } from 'luxon'

export interface CreditNoteInput {
  numero: string
  amountCents: number
  issuedOn: LocalDate
}

/**
 * An amount given up by a credit note: it leaves the remainder, and is never chased.
 *
 * @throws NotFoundException, ReminderLeavingNowException, IllegalMoveException when it is closed
 * @throws UnprocessableException `amount_exceeds_remainder`
 */
export function recordCreditNote(
  organizationId: string,
  invoiceId: string,
  input: CreditNoteInput,
  actor: Actor
): Promise<{ invoice: Invoice; creditNote: CreditNote }> {
  return changeInvoice(organizationId, invoiceId, async (change) => {
    const { invoice, trx } = change
    assertCreditable(invoice, input.amountCents)
    const creditNote = await CreditNote.create(
      { organizationId, invoiceId, ...input, recordedBy: actor.userId ?? null, voidedAt: null },
      { client: trx }
    )
    invoice.creditedCents += input.amountCents
    await recordActivity(trx, {
      organizationId,
      kind: 'credit_note_recorded',
      actor,
      invoiceId,
      clientId: invoice.clientId,
      data: { ...input, creditNoteId: creditNote.id, remainderCents: remainderCents(invoice) },
    })
    await closeWhenSettled(change, actor)
    return { invoice, creditNote }
  })
}

/** Undo of a credit note; a second one does nothing. @throws NotFoundException, ReminderLeavingNowException */
export function voidCreditNote(
  organizationId: string,
  invoiceId: string,
  creditNoteId: string,
  actor: Actor
): Promise<{ invoice: Invoice; creditNote: CreditNote }> {
  return changeInvoice(organizationId, invoiceId, async (change) => {
    const { invoice, trx } = change
    const creditNote = await CreditNote.query({ client: trx })
      .where({ organizationId, invoiceId, id: creditNoteId })
      .first()
    if (!creditNote) {
      throw new NotFoundException()
    }
    if (creditNote.voidedAt) {
      return { invoice, creditNote }
    }

    const wasSettled = remainderCents(invoice) === 0
    creditNote.voidedAt = DateTime.utc()
    creditNote.voidedBy = actor.userId ?? null
    await creditNote.save()
    invoice.creditedCents -= creditNote.amountCents
    await recordActivity(trx, {
      organizationId,
      kind: 'credit_note_voided',
      actor,
      invoiceId,
      clientId: invoice.clientId,
      data: { creditNoteId, amountCents: creditNote.amountCents },
    })
    await reopenWhenOwed(change, { wasSettled, actor })
    return { invoice, creditNote }
  })
}

function assertCreditable(invoice: Invoice, amountCents: number) {
  if (isClosed(invoice.status)) {
    throw new IllegalMoveException(
      { from: invoice.status, to: 'cancelled' },
      'Cette facture est déjà close.'
    )
  }
  if (amountCents > remainderCents(invoice)) {
    throw new UnprocessableException(
      'amount_exceeds_remainder',
      'L’avoir dépasse le reste à payer.',
      'amountCents',
      { remainderCents: remainderCents(invoice) }
    )
  }
}
