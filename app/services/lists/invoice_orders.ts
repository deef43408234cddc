import type { InvoiceSort } from '#services/lists/invoice_views'
import type { CursorKind, CursorValue } from '#services/lists/keyset'
import type { InvoiceStatus } from '#values/invoice_status'

type Direction = 'asc' | 'desc'

/** A row as the database gives it, the name of its client in small letters beside it. */
type RawRow = Record<string, never>

/** What rows are compared by, before their id, which makes the order total. */
interface Keys {
  /** one expression on a row of the page, or two: rows inside groups */
  sql: readonly string[]
  kind: CursorKind
  value: (row: RawRow) => CursorValue
}

export interface Order extends Keys {
  direction: Direction
  /** how rows are found without reading them all: in one index, or group by group */
  groups: 'none' | 'status' | 'client'
}

/** What waits for a person first, what is over last. */
const STATUS_ORDER: readonly InvoiceStatus[] = [
  'litigation',
  'awaiting_user_confirmation',
  'in_relance',
  'pending',
  'paid',
  'cancelled',
]

export const statusRank = (status: InvoiceStatus) => STATUS_ORDER.indexOf(status)

const STATUS_RANK_SQL = `(array_position(ARRAY[${STATUS_ORDER.map((one) => `'${one}'`).join(', ')}], invoices.status) - 1)`

/** Nothing is left of what was given up, whatever was. The expression of its index, word for word. */
const REMAINDER_SQL = `(CASE WHEN invoices.status = 'cancelled' THEN 0 ELSE invoices.remainder_cents END)`

/** The expression of `clients_name_index`. */
export const CLIENT_KEY_SQL = 'lower(clients.name)'

/** `numero COLLATE "C"`: the order of the bytes, the same on every machine and the one of the index. Ids are made in time order (UUIDv7). */
const KEYS = {
  dueDate: { sql: ['invoices.due_date'], kind: 'day', value: (row) => row.due_date },
  amount: {
    sql: ['invoices.amount_ttc_cents'],
    kind: 'number',
    value: (row) => row.amount_ttc_cents,
  },
  remainder: {
    sql: [REMAINDER_SQL],
    kind: 'number',
    value: (row) => (row.status === 'cancelled' ? 0 : row.remainder_cents),
  },
  numero: {
    sql: ['invoices.numero COLLATE "C"'],
    kind: 'text',
    value: (row) => row.numero,
  },
  createdAt: { sql: ['invoices.id'], kind: 'uuid', value: (row) => row.id },
  status: {
    sql: [STATUS_RANK_SQL, 'invoices.due_date'],
    kind: ['number', 'day'],
    value: (row) => [statusRank(row.status), row.due_date],
  },
  client: {
    sql: [CLIENT_KEY_SQL, 'invoices.due_date'],
    kind: ['text', 'day'],
    value: (row) => [row.client_key, row.due_date],
  },
} satisfies Record<string, Keys>

/** The order a sort asks for; a minus before its name turns it round, groups and rows alike. */
export function orderOf(sort: InvoiceSort): Order {
  const name = sort.replace('-', '') as keyof typeof KEYS
  return {
    ...KEYS[name],
    direction: sort.startsWith('-') ? 'desc' : 'asc',
    groups: name === 'status' || name === 'client' ? name : 'none',
  }
}
