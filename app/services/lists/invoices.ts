import {
  applyInvoiceFilters,
  applySegments,
  segmentsLeft,
  type InvoiceFilters,
  type ListOwner,
} from '#services/lists/invoice_filters'
import type { InvoiceSort, Segment } from '#services/lists/invoice_views'
import {
  DEFAULT_PAGE,
  pageOf,
  readCursor,
  type CursorKind,
  type Page,
} from '#services/lists/keyset'
import {
  INVOICE_COLUMNS,
  joinInvoiceContext,
  toInvoiceRow,
  type InvoiceRow,
} from '#services/lists/invoice_row'
import db from '@adonisjs/lucid/services/db'

export interface InvoiceQuery extends InvoiceFilters {
  sort?: InvoiceSort
  cursor?: string | null
  limit?: number
}

interface Order {
  column: string
  direction: 'asc' | 'desc'
  kind: CursorKind
  value: (row: InvoiceRow) => string | number
}

const byDueDate = (row: InvoiceRow) => row.dueDate
const byAmount = (row: InvoiceRow) => row.amountTtcCents
const byNumero = (row: InvoiceRow) => row.numero

/** `numero COLLATE "C"`: the order of the bytes, the same on every machine and the one of the index. Ids are made in time order (UUIDv7). */
const ORDERS: Record<InvoiceSort, Order> = {
  'dueDate': { column: 'due_date', direction: 'asc', kind: 'day', value: byDueDate },
  '-dueDate': { column: 'due_date', direction: 'desc', kind: 'day', value: byDueDate },
  'amount': { column: 'amount_ttc_cents', direction: 'asc', kind: 'number', value: byAmount },
  '-amount': { column: 'amount_ttc_cents', direction: 'desc', kind: 'number', value: byAmount },
  'numero': { column: 'numero COLLATE "C"', direction: 'asc', kind: 'text', value: byNumero },
  '-numero': { column: 'numero COLLATE "C"', direction: 'desc', kind: 'text', value: byNumero },
  '-createdAt': { column: 'id', direction: 'desc', kind: 'uuid', value: (row) => row.id },
}

/**
 * One page of an organization's invoices, plain rows, found by keyset: a page far away costs what the
 * first one costs. By due date, several statuses are read one by one, each in the order of its index,
 * then merged: the history of what is paid is never walked through to find what is not.
 */
export async function listInvoices(
  owner: ListOwner,
  query: InvoiceQuery
): Promise<Page<InvoiceRow>> {
  const { sort = 'dueDate', limit = DEFAULT_PAGE } = query
  const segments = segmentsLeft(query)
  if (segments?.length === 0) {
    return { rows: [], nextCursor: null }
  }

  const order = ORDERS[sort]
  const after = readCursor(query.cursor, sort, order.kind)
  const comparison = order.direction === 'asc' ? '>' : '<'

  const branch = (wanted: Segment[] | null) => {
    const rows = applyInvoiceFilters(db.from('invoices').select('invoices.*'), owner, query)
    if (wanted) {
      applySegments(rows, owner, wanted)
    }
    if (after) {
      rows.whereRaw(`(invoices.${order.column}, invoices.id) ${comparison} (?, ?)`, [
        after.value,
        after.id,
      ])
    }
    return rows
      .orderByRaw(`invoices.${order.column} ${order.direction}, invoices.id ${order.direction}`)
      .limit(limit + 1)
  }

  const isByStatus = segments !== null && order.column === 'due_date'
  const branches = isByStatus ? segments.map((segment) => branch([segment])) : [branch(segments)]
  const merged = branches.length === 1 ? branches[0] : db.query().unionAll(branches, true)
  const rows = await joinInvoiceContext(db.from(merged.as('invoices')))
    .select(INVOICE_COLUMNS)
    .orderByRaw(`invoices.${order.column} ${order.direction}, invoices.id ${order.direction}`)
    .limit(limit + 1)

  return pageOf(rows.map(toInvoiceRow), limit, sort, (row) => ({
    value: order.value(row),
    id: row.id,
  }))
}
