export const INVOICE_STATUSES = [
  'pending',
  'awaiting_user_confirmation',
  'in_relance',
  'paid',
  'litigation',
  'cancelled',
] as const

export type InvoiceStatus = (typeof INVOICE_STATUSES)[number]

/**
 * Where an invoice may go next. A closed invoice has no next status: it only goes back, by undo, to
 * the one it had (see `canUndoTo`).
 */
const NEXT: Record<InvoiceStatus, readonly InvoiceStatus[]> = {
  pending: ['awaiting_user_confirmation', 'in_relance', 'paid', 'litigation', 'cancelled'],
  awaiting_user_confirmation: ['pending', 'in_relance', 'paid', 'litigation', 'cancelled'],
  in_relance: ['paid', 'litigation', 'cancelled'],
  litigation: ['pending', 'in_relance', 'paid', 'cancelled'],
  paid: [],
  cancelled: [],
}

/**
 * Where undo of a payment or a cancellation may lead, by the status before it closed: back there, or
 * further when a reminder left or a check-in ended since.
 */
const AFTER_UNDO: Record<InvoiceStatus, readonly InvoiceStatus[]> = {
  pending: ['pending', 'in_relance'],
  awaiting_user_confirmation: ['awaiting_user_confirmation', 'pending', 'in_relance'],
  in_relance: ['in_relance'],
  litigation: ['litigation'],
  paid: [],
  cancelled: [],
}

export function canMove(from: InvoiceStatus, to: InvoiceStatus): boolean {
  return NEXT[from].includes(to)
}

/** Undo is the only way out of a closed status. */
export function canUndoTo(
  from: InvoiceStatus,
  to: InvoiceStatus,
  statusBeforeClose: InvoiceStatus | null
): boolean {
  return isClosed(from) && statusBeforeClose !== null && AFTER_UNDO[statusBeforeClose].includes(to)
}

/** Active invoices count against the quota of a plan. */
export function isActive(status: InvoiceStatus): boolean {
  return !isClosed(status)
}

export function isClosed(status: InvoiceStatus): boolean {
  return status === 'paid' || status === 'cancelled'
}

/** The status alone allows a reminder; holds, check-ins and the remainder are asked elsewhere. */
export function isChaseable(status: InvoiceStatus): boolean {
  return status === 'pending' || status === 'in_relance'
}
