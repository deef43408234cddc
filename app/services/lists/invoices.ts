import {
  applyInvoiceFilters,
  applySegments,
  segmentsLeft,
  type InvoiceFilters,
  type ListOwner,
} from '#services/lists/invoice_filters'
import { CLIENT_KEY_SQL, orderOf, statusRank, type Order } from '#services/lists/invoice_orders'
import {
  INVOICE_COLUMNS,
  joinInvoiceContext,
  toInvoiceRow,
  type InvoiceRow,
} from '#services/lists/invoice_row'
import { everySegment, type InvoiceSort, type Segment } from '#services/lists/invoice_views'
import { DEFAULT_PAGE, pageOf, readCursor, type Page, type Position } from '#services/lists/keyset'
import db from '@adonisjs/lucid/services/db'

export interface InvoiceQuery extends InvoiceFilters {
  sort?: InvoiceSort
  cursor?: string | null
  limit?: number
}

/** One page to read: whose, of what, in which order, after which row. */
interface Asked {
  owner: ListOwner
  filters: InvoiceFilters
  order: Order
  after: Position | null
  limit: number
}

const DUE_DATE = ['invoices.due_date']

/**
 * One page of an organization's invoices, plain rows, found by keyset: a page far away costs what the
 * first one costs.
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
  const order = orderOf(sort)
  const after = readCursor(query.cursor, sort, order.kind)
  const found = rowsOf({ owner, filters: query, order, after, limit }, segments)
  if (found === null) {
    return { rows: [], nextCursor: null }
  }

  const rows = await joinInvoiceContext(db.from(found.as('invoices')))
    .select(INVOICE_COLUMNS)
    .select(db.raw(`${CLIENT_KEY_SQL} AS client_key`))
    .orderByRaw(ordered(order.sql, order))
    .limit(limit + 1)

  const page = pageOf(rows, limit, sort, (row) => ({ value: order.value(row), id: row.id }))
  return { ...page, rows: page.rows.map(toInvoiceRow) }
}

/** A few rows more than the page, out of which it is cut; null when nothing comes after. */
function rowsOf(asked: Asked, segments: Segment[] | null) {
  switch (asked.order.groups) {
    case 'status':
      return byStatus(asked, segments ?? everySegment())
    case 'client':
      return byClient(asked, segments)
    case 'none': {
      // The history of what is paid is never walked through to find what is not.
      const isByStatus = segments !== null && asked.order.sql[0] === DUE_DATE[0]
      const { sql } = asked.order
      return isByStatus
        ? merged(segments.map((segment) => branch(asked, [segment], sql, asked.after)))
        : branch(asked, segments, sql, asked.after)
    }
  }
}

/** Status after status, each in the order of its index. */
function byStatus(asked: Asked, segments: Segment[]) {
  const { after, order } = asked
  const [reached, dueDate] = (after?.value ?? [null]) as [number | null, string]
  const sign = order.direction === 'asc' ? 1 : -1

  const branches = segments.flatMap((segment) => {
    const ahead = reached === null ? 1 : (statusRank(segment.status) - reached) * sign
    if (ahead < 0) {
      return []
    }
    const from = after !== null && ahead === 0 ? { value: dueDate, id: after.id } : null
    return [branch(asked, [segment], DUE_DATE, from)]
  })
  return branches.length === 0 ? null : merged(branches)
}

/** Client after client by name, in the order of its index, and a page of each at the most. */
function byClient(asked: Asked, segments: Segment[] | null) {
  const { owner, order, after, limit } = asked
  const { comparison } = directionOf(order)
  const inner = branch(asked, segments, DUE_DATE, null).whereRaw('invoices.client_id = clients.id')
  const clients = db.from('clients').where('clients.organization_id', owner.id)
  if (after !== null) {
    const [name, dueDate] = after.value as [string, string]
    // Past the client reached, everything comes after: its bounds are the first there can be.
    const isReached = `${CLIENT_KEY_SQL} = ?`
    const [day, id] =
      order.direction === 'asc'
        ? ['-infinity', '00000000-0000-0000-0000-000000000000']
        : ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
    inner.whereRaw(
      `(invoices.due_date, invoices.id) ${comparison} (
        CASE WHEN ${isReached} THEN ?::date ELSE ?::date END,
        CASE WHEN ${isReached} THEN ?::uuid ELSE ?::uuid END)`,
      [name, dueDate, day, name, after.id, id]
    )
    clients.whereRaw(`${CLIENT_KEY_SQL} ${comparison}= ?`, [name])
  }
  const { sql, bindings } = inner.toSQL()
  return clients
    .joinRaw(`CROSS JOIN LATERAL (${sql}) AS invoices`, bindings as string[])
    .select('invoices.*')
    .orderByRaw(ordered(order.sql, order))
    .limit(limit + 1)
}

/** The rows of some statuses that come after one of them, in the order of an index. */
function branch(
  { owner, filters, order, limit }: Asked,
  wanted: Segment[] | null,
  keys: readonly string[],
  from: Position | null
) {
  const rows = applyInvoiceFilters(db.from('invoices').select('invoices.*'), owner, filters)
  if (wanted !== null) {
    applySegments(rows, owner, wanted)
  }
  if (from !== null) {
    const { comparison } = directionOf(order)
    rows.whereRaw(`(${[...keys, 'invoices.id'].join(', ')}) ${comparison} (?, ?)`, [
      from.value as string | number,
      from.id,
    ])
  }
  return rows.orderByRaw(ordered(keys, order)).limit(limit + 1)
}

function merged(branches: ReturnType<typeof branch>[]) {
  const [only] = branches
  return branches.length === 1 ? only : db.query().unionAll(branches, true)
}

const directionOf = ({ direction }: Order) => ({ comparison: direction === 'asc' ? '>' : '<' })

const ordered = (keys: readonly string[], { direction }: Order) =>
  [...keys, 'invoices.id'].map((key) => `${key} ${direction}`).join(', ')
