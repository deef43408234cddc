import type { Data } from '@generated/data'

/** What the API can do to one invoice of a selection. */
export type Operation =
  | { kind: 'pay'; invoiceId: string }
  | { kind: 'void_payment'; invoiceId: string; paymentId: string }
  | { kind: 'hold'; invoiceId: string; endsAt: string | null }
  | { kind: 'lift_hold'; invoiceId: string; holdId: string }
  | { kind: 'change_plan'; invoiceId: string; planId: string | null }
  | { kind: 'cancel'; invoiceId: string }
  | { kind: 'undo_cancellation'; invoiceId: string }

export type Outcome = Data.OperationOutcome

const isClosed = ({ status }: Data.Invoice) => status === 'paid' || status === 'cancelled'

/** What the invoice will be once this is done: shown at once, before the server answers. */
export function foreseen(invoice: Data.Invoice, operation: Operation, now: string): Data.Invoice {
  switch (operation.kind) {
    case 'pay':
      return {
        ...invoice,
        status: 'paid',
        paidCents: invoice.amountTtcCents - invoice.creditedCents,
        remainderCents: 0,
        paidAt: now,
        closedAt: now,
        nextRelance: null,
        relancesToCome: 0,
      }
    case 'hold':
      return {
        ...invoice,
        hold: { id: invoice.id, reason: 'manual', endsAt: operation.endsAt },
      }
    case 'lift_hold':
      return { ...invoice, hold: null }
    case 'cancel':
      return {
        ...invoice,
        status: 'cancelled',
        closedAt: now,
        nextRelance: null,
        relancesToCome: 0,
      }
    default:
      return invoice
  }
}

/** Can this be done to it? What cannot is left out, and told before. */
export function canDo(kind: Operation['kind'], invoice: Data.Invoice) {
  if (kind === 'hold') return !isClosed(invoice) && invoice.hold === null
  return !isClosed(invoice)
}
