import {
  clientQuery,
  withHabits,
  type ClientKind,
  type ClientOwner,
  type ClientRow,
} from '#services/lists/client_row'
import { TODAY_SQL } from '#services/lists/invoice_filters'
import {
  DEFAULT_PAGE,
  pageOf,
  readCursor,
  type CursorKind,
  type Page,
} from '#services/lists/keyset'
import { containing, foldedSql } from '#services/lists/search'
import db from '@adonisjs/lucid/services/db'

export const CLIENT_SORTS = ['name', '-open', '-late', '-delay'] as const

export type ClientSort = (typeof CLIENT_SORTS)[number]

export interface ClientFilters {
  /** part of a name or an address, or the beginning of a SIREN or SIRET */
  q?: string | null
  archived?: boolean
  kind?: ClientKind
  /** only who owes something past its due date */
  late?: boolean
  sort?: ClientSort
  cursor?: string
  limit?: number
}

interface Order {
  sql: string
  direction: 'asc' | 'desc'
  kind: CursorKind
}

/** A client without a payment this year comes after all the others: below any delay that exists. */
const NO_DELAY = -1_000_000

const DELAY_SQL = `coalesce((
    SELECT round(sum(m.count * m.delay_days)::numeric / sum(m.count))::integer FROM client_delay_months AS m
    WHERE m.organization_id = clients.organization_id AND m.client_id = clients.id
      AND m.month >= (date_trunc('month', ${TODAY_SQL}) - interval '11 months')::date
  ), ${NO_DELAY})`

const ORDERS: Record<ClientSort, Order> = {
  'name': { sql: 'lower(clients.name)', direction: 'asc', kind: 'text' },
  '-open': { sql: 'counters.open_cents', direction: 'desc', kind: 'amount' },
  '-late': { sql: 'late.late_cents', direction: 'desc', kind: 'amount' },
  '-delay': { sql: DELAY_SQL, direction: 'desc', kind: 'amount' },
}

/** One page of clients by keyset. By name, accents and case aside the way PostgreSQL lowers them. */
export async function listClients(
  owner: ClientOwner,
  filters: ClientFilters
): Promise<Page<ClientRow>> {
  const { sort = 'name', limit = DEFAULT_PAGE } = filters
  const order = ORDERS[sort]
  const bindings = sort === '-delay' ? [owner.timeZone] : []
  const after = readCursor<string | number>(filters.cursor, sort, order.kind)

  const query = applyFilters(clientQuery(owner), owner.id, filters)
    .select(db.raw(`${order.sql} AS position`, bindings))
    .orderByRaw(`${order.sql} ${order.direction}, clients.id ${order.direction}`, bindings)
    .limit(limit + 1)
  if (after) {
    const comparison = order.direction === 'asc' ? '>' : '<'
    query.whereRaw(`(${order.sql}, clients.id) ${comparison} (?, ?)`, [
      ...bindings,
      after.value,
      after.id,
    ])
  }

  const page = pageOf(await query, limit, sort, (row) => ({
    value: order.kind === 'text' ? row.position : Number(row.position),
    id: row.id,
  }))
  return { ...page, rows: await withHabits(owner, page.rows) }
}

function applyFilters(
  query: ReturnType<typeof clientQuery>,
  ownerId: string,
  { q, archived = false, kind, late }: ClientFilters
) {
  if (archived) {
    query.whereNotNull('clients.archived_at')
  } else {
    query.whereNull('clients.archived_at')
  }
  if (kind) {
    query.where('clients.kind', kind)
  }
  if (late) {
    query.where('late.late_count', '>', 0)
  }
  if (q) {
    const digits = q.replace(/[\s.-]/g, '')
    query.whereRaw(
      `(${foldedSql('clients.name')} LIKE ?
        OR (? ~ '^[0-9]{3,14}$' AND (starts_with(clients.siren, ?) OR starts_with(clients.siret, ?)))
        OR clients.id = ANY (ARRAY (SELECT k.client_id FROM client_contacts AS k
          WHERE k.organization_id = ? AND k.email LIKE ?)))`,
      [containing(q), digits, digits, digits, ownerId, containing(q)]
    )
  }
  return query
}
