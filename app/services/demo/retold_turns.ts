import type { Turn } from '#database/demo/invoices'
import type { Actor } from '#services/activity/record'
import { retellReply } from '#services/demo/retold_replies'
import { recordCreditNote } from '#services/invoices/credit_notes'
import { placeHold } from '#services/invoices/holds'
import { cancelInvoice, openLitigation } from '#services/invoices/lifecycle'
import { recordPayment } from '#services/invoices/payments'
import type { LocalDate } from '#values/local_date'
import type { DateTime } from 'luxon'

/** What the user or the client did about an invoice, done by the services that do it every day. */
export function retellTurn(
  { organizationId, invoiceId, actor }: { organizationId: string; invoiceId: string; actor: Actor },
  turn: Turn,
  dates: { on: LocalDate; holdEnds: DateTime | null; creditNumero: string }
): Promise<unknown> {
  switch (turn.kind) {
    case 'payment':
      return recordPayment(
        organizationId,
        invoiceId,
        { amountCents: centsOf(turn), paidOn: dates.on, method: turn.method ?? 'transfer' },
        actor
      )
    case 'credit_note':
      return recordCreditNote(
        organizationId,
        invoiceId,
        { numero: dates.creditNumero, amountCents: turn.cents, issuedOn: dates.on },
        actor
      )
    case 'dispute':
      return openLitigation(organizationId, invoiceId, turn.reason, actor)
    case 'cancellation':
      return cancelInvoice(organizationId, invoiceId, actor)
    case 'promise':
      return placeHold(
        organizationId,
        { invoiceId },
        { reason: 'promise', endsAt: dates.holdEnds, note: turn.note },
        actor
      )
    case 'reply':
      return retellReply(organizationId, invoiceId, turn.words)
  }
}

/** True when nothing is done for the invoice after this turn. */
export function ends(turn: Turn): boolean {
  switch (turn.kind) {
    case 'payment':
      return turn.cents === 'all'
    case 'credit_note':
      return turn.whole
    case 'dispute':
    case 'cancellation':
      return true
    case 'promise':
    case 'reply':
      return false
  }
}

function centsOf({ cents }: Extract<Turn, { kind: 'payment' }>): number | null {
  return cents === 'all' ? null : cents
}
