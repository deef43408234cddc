import NotFoundException from '#exceptions/not_found_exception'
import { contactsOf, toHold, type ContactRow, type HoldRow } from '#services/lists/invoice_detail'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import { DEFAULT_PAGE, pageOf, readCursor, type Page } from '#services/lists/keyset'
import { containing, foldedSql } from '#services/lists/search'
import { Money } from '#values/money'
import db from '@adonisjs/lucid/services/db'

/** Who owes money, as lists show them. */
export interface ClientRow {
  id: string
  name: string
  kind: 'business' | 'consumer' | 'public_body'
  siren: string | null
  address: string | null
  postalCode: string | null
  city: string | null
  country: string
  locale: 'fr' | 'en'
  timeZone: string | null
  planId: string | null
  paymentTermDays: number | null
  notes: string
  archivedAt: Instant | null
  createdAt: Instant
  /** the first one reminders are written to */
  email: string | null
}

export interface ClientDetail extends ClientRow {
  contacts: ContactRow[]
  holds: HoldRow[]
  /** open invoices and what is left to pay on them, in cents, over at most `CLIENT_CAP` of them */
  open: { count: number; remainderCents: number }
}

export interface ClientFilters {
  q?: string | null
  archived?: boolean
  cursor?: string
  limit?: number
}

const CLIENT_CAP = 10_000

const FIRST_EMAIL = `(SELECT k.email FROM client_contacts AS k
  WHERE k.organization_id = clients.organization_id AND k.client_id = clients.id
  ORDER BY k.role = 'cc', k.position, k.id LIMIT 1) AS email_to`

/** By name, accents and case aside the way PostgreSQL lowers them. */
export async function listClients(
  owner: { id: string },
  filters: ClientFilters
): Promise<Page<ClientRow>> {
  const { q, archived = false, limit = DEFAULT_PAGE } = filters
  const after = readCursor<string>(filters.cursor, 'name', 'text')
  const query = db
    .from('clients')
    .where('organization_id', owner.id)
    .select('clients.*', db.raw(FIRST_EMAIL), db.raw('lower(name) AS position'))
    .orderByRaw('lower(name), id')
    .limit(limit + 1)

  if (archived) {
    query.whereNotNull('archived_at')
  } else {
    query.whereNull('archived_at')
  }
  if (q) {
    query.whereRaw(
      `(${foldedSql('name')} LIKE ? OR id = ANY (ARRAY (SELECT k.client_id FROM client_contacts AS k
        WHERE k.organization_id = ? AND k.email LIKE ?)))`,
      [containing(q), owner.id, containing(q)]
    )
  }
  if (after) {
    query.whereRaw('(lower(name), id) > (?, ?)', [after.value, after.id])
  }

  const page = pageOf(await query, limit, 'name', (row) => ({ value: row.position, id: row.id }))
  return { ...page, rows: page.rows.map(toClientRow) }
}

/** @throws NotFoundException when the organization has no such client */
export async function clientDetail(owner: { id: string }, id: string): Promise<ClientDetail> {
  const row = await db
    .from('clients')
    .where('organization_id', owner.id)
    .where('id', id)
    .select('clients.*', db.raw(FIRST_EMAIL))
    .first()
  if (!row) {
    throw new NotFoundException()
  }
  const [contacts, holds, open] = await Promise.all([
    contactsOf(owner, id),
    db
      .from('invoice_holds')
      .where('organization_id', owner.id)
      .where('client_id', id)
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .limit(100),
    openTotal(owner, id),
  ])
  return { ...toClientRow(row), contacts, holds: holds.map(toHold), open }
}

async function openTotal(owner: { id: string }, clientId: string) {
  const rows = db
    .from('invoices')
    .where('organization_id', owner.id)
    .where('client_id', clientId)
    .whereNotIn('status', ['paid', 'cancelled'])
    .limit(CLIENT_CAP)
    .select('remainder_cents')
  const { count, remainder } = await db
    .from(rows.as('open'))
    .select(db.raw('count(*)::integer AS count, coalesce(sum(remainder_cents), 0) AS remainder'))
    .firstOrFail()
  return { count, remainderCents: Money.fromDatabase(remainder).cents }
}

function toClientRow(row: Record<string, never>): ClientRow {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    siren: row.siren,
    address: row.address,
    postalCode: row.postal_code,
    city: row.city,
    country: row.country,
    locale: row.locale,
    timeZone: row.time_zone,
    planId: row.plan_id,
    paymentTermDays: row.payment_term_days,
    notes: row.notes,
    archivedAt: toInstant(row.archived_at),
    createdAt: (row.created_at as Date).toISOString(),
    email: row.email_to,
  }
}
