import type { InvoiceStatus } from '#values/invoice_status'

/** The tabs of the list. `late` and `upcoming` compare the due date with today, where the organization is. */
export const INVOICE_VIEWS = [
  'to_chase',
  'late',
  'upcoming',
  'litigation',
  'paid',
  'cancelled',
  'all',
] as const

export type InvoiceView = (typeof INVOICE_VIEWS)[number]

export const INVOICE_SORTS = [
  'dueDate',
  '-dueDate',
  'amount',
  '-amount',
  'numero',
  '-numero',
  '-createdAt',
] as const

export type InvoiceSort = (typeof INVOICE_SORTS)[number]

const OPEN: InvoiceStatus[] = ['pending', 'awaiting_user_confirmation', 'in_relance']

interface ViewRule {
  /** null is every status */
  statuses: InvoiceStatus[] | null
  /** strictly before today, or today and after */
  due: 'past' | 'ahead' | null
}

export const VIEW_RULES: Record<InvoiceView, ViewRule> = {
  to_chase: { statuses: OPEN, due: null },
  late: { statuses: OPEN, due: 'past' },
  upcoming: { statuses: OPEN, due: 'ahead' },
  litigation: { statuses: ['litigation'], due: null },
  paid: { statuses: ['paid'], due: null },
  cancelled: { statuses: ['cancelled'], due: null },
  all: { statuses: null, due: null },
}
