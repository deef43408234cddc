import { INVOICE_STATUSES, type InvoiceStatus } from '#values/invoice_status'

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
  'client',
  '-client',
  'status',
  '-status',
  'remainder',
  '-remainder',
  '-createdAt',
] as const

export type InvoiceSort = (typeof INVOICE_SORTS)[number]

/** A state as people say it: a status, or where the due date of an invoice to chase stands. */
export const INVOICE_STATES = [...INVOICE_STATUSES, 'late', 'upcoming'] as const

export type InvoiceState = (typeof INVOICE_STATES)[number]

const OPEN: readonly InvoiceStatus[] = ['pending', 'awaiting_user_confirmation', 'in_relance']

/** Strictly before today, or today and after; null is any day. */
export type Due = 'past' | 'ahead' | null

interface ViewRule {
  /** null is every status */
  statuses: readonly InvoiceStatus[] | null
  due: Due
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

/** One status, and the due dates that it is wanted with. */
export interface Segment {
  status: InvoiceStatus
  due: Due
}

export const everySegment = (): Segment[] =>
  INVOICE_STATUSES.map((status) => ({ status, due: null }))

/**
 * What a tab and the states asked inside it leave, status by status; null is everything, an empty
 * list nothing.
 */
export function segmentsOf(
  view: InvoiceView,
  states: readonly InvoiceState[] = []
): Segment[] | null {
  const { statuses, due } = VIEW_RULES[view]
  if (states.length === 0) {
    return statuses && statuses.map((status) => ({ status, due }))
  }
  return (statuses ?? INVOICE_STATUSES).flatMap((status) => {
    const asked = dueAsked(status, states)
    if (asked === undefined || (asked !== null && due !== null && asked !== due)) {
      return []
    }
    return [{ status, due: asked ?? due }]
  })
}

/** The due dates for which a status is among the states; undefined when it is not at all. */
function dueAsked(status: InvoiceStatus, states: readonly InvoiceState[]): Due | undefined {
  const isOpen = OPEN.includes(status)
  const past = isOpen && states.includes('late')
  const ahead = isOpen && states.includes('upcoming')
  if (states.includes(status) || (past && ahead)) {
    return null
  }
  if (past) {
    return 'past'
  }
  return ahead ? 'ahead' : undefined
}
