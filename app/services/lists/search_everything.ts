import { TODAY_SQL, type ListOwner } from '#services/lists/invoice_filters'
import { foldedSql, NUMERO_SQL, startingOrContaining, fold } from '#services/lists/search'
import type { InvoiceStatus } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import { readTypedAmount } from '#values/typed_amount'
import db from '@adonisjs/lucid/services/db'

/** Amounts are cents. */
export interface FoundInvoice {
  id: string
  numero: string
  status: InvoiceStatus
  overdue: boolean
  amountTtcCents: number
  remainderCents: number
  dueDate: LocalDate
  client: { id: string; name: string }
}

export interface FoundClient {
  id: string
  name: string
  /** the address that answers the search, else the first one */
  email: string | null
}

export interface Found {
  invoices: FoundInvoice[]
  clients: FoundClient[]
}

const INVOICES = 8
const CLIENTS = 5
/** Clients whose invoices are looked at; a name that fits more of them says too little. */
const CLIENTS_LOOKED_AT = 50

const IS_CLOSED = `invoices.status IN ('paid', 'cancelled')`

/**
 * Finds by a part of a number, of a client's name or of their e-mail address, or by an amount
 * (« 1 111,10 »). Each way is a look-up in its own index with its own limit, so that the time does
 * not grow with the history; the best of them all come first.
 */
export async function searchEverything(owner: ListOwner, typed: string): Promise<Found> {
  const [invoices, clients] = await Promise.all([
    findInvoices(owner, typed),
    findClients(owner, typed),
  ])
  return { invoices, clients }
}

async function findInvoices(owner: ListOwner, typed: string): Promise<FoundInvoice[]> {
  const ways = [byNumero(owner, typed), byClient(owner, typed), ...byAmount(owner, typed)]
  const best = db
    .from(db.query().unionAll(ways, true).as('ways'))
    .select('id', db.raw('min(rank) AS rank'))
    .groupBy('id')
  const rows = await db
    .from(best.as('best'))
    .joinRaw(
      `JOIN invoices ON invoices.id = best.id
        JOIN clients ON clients.organization_id = invoices.organization_id AND clients.id = invoices.client_id`
    )
    .where('invoices.organization_id', owner.id)
    .select('invoices.*', 'clients.name as client_name')
    .select(
      db.raw(`NOT ${IS_CLOSED} AND invoices.due_date < ${TODAY_SQL} AS overdue`, [owner.timeZone])
    )
    .orderByRaw(`best.rank, ${IS_CLOSED}, invoices.due_date DESC, invoices.id DESC`)
    .limit(INVOICES)
  return rows.map((row) => ({
    id: row.id,
    numero: row.numero,
    status: row.status,
    overdue: row.overdue,
    amountTtcCents: row.amount_ttc_cents,
    remainderCents: row.remainder_cents,
    dueDate: row.due_date,
    client: { id: row.client_id, name: row.client_name },
  }))
}

const invoicesOf = ({ id }: ListOwner) =>
  db.from('invoices').where('invoices.organization_id', id).select('invoices.id').limit(INVOICES)

/** The number itself first, then what begins or goes on like it, latest first. */
function byNumero(owner: ListOwner, typed: string) {
  return invoicesOf(owner)
    .select(db.raw(`CASE WHEN ${NUMERO_SQL} = ? THEN 0 ELSE 2 END AS rank`, [fold(typed)]))
    .whereRaw(`${NUMERO_SQL} LIKE ?`, [startingOrContaining(typed)])
    .orderByRaw('invoices.due_date DESC, invoices.id DESC')
}

function byClient(owner: ListOwner, typed: string) {
  return invoicesOf(owner)
    .select(db.raw('3 AS rank'))
    .whereRaw(`invoices.client_id = ANY (ARRAY (${MATCHING_CLIENTS} LIMIT ${CLIENTS_LOOKED_AT}))`, [
      ...matchingValues(owner, typed),
    ])
    .orderByRaw(`${IS_CLOSED}, invoices.due_date DESC, invoices.id DESC`)
}

function byAmount(owner: ListOwner, typed: string) {
  const amount = readTypedAmount(typed)
  if (amount === null) {
    return []
  }
  const { from, to } = amount
  return [
    invoicesOf(owner)
      .select(db.raw('1 AS rank'))
      .whereBetween('amount_ttc_cents', [from, to])
      .orderByRaw('amount_ttc_cents, id DESC'),
    invoicesOf(owner)
      .select(db.raw('1 AS rank'))
      .whereRaw(`NOT ${IS_CLOSED}`)
      .whereBetween('remainder_cents', [from, to])
      .orderByRaw('remainder_cents, id DESC'),
  ]
}

const MATCHING_CLIENTS = `SELECT c.id FROM clients AS c
  WHERE c.organization_id = ? AND (${foldedSql('c.name')} LIKE ? OR c.id = ANY (ARRAY
    (SELECT k.client_id FROM client_contacts AS k
      WHERE k.organization_id = ? AND k.email LIKE ? LIMIT ${CLIENTS_LOOKED_AT})))`

function matchingValues({ id }: ListOwner, typed: string) {
  const pattern = startingOrContaining(typed)
  return [id, pattern, id, pattern]
}

async function findClients(owner: ListOwner, typed: string): Promise<FoundClient[]> {
  const pattern = startingOrContaining(typed)
  const rows = await db
    .from('clients')
    .whereRaw(`id = ANY (ARRAY (${MATCHING_CLIENTS} LIMIT ${CLIENTS_LOOKED_AT}))`, [
      ...matchingValues(owner, typed),
    ])
    .select('id', 'name')
    .select(
      db.raw(
        `(SELECT k.email FROM client_contacts AS k
          WHERE k.organization_id = clients.organization_id AND k.client_id = clients.id
          ORDER BY k.email LIKE ? DESC, k.role = 'cc', k.position, k.id LIMIT 1) AS email`,
        [pattern]
      )
    )
    .orderByRaw(`archived_at IS NOT NULL, ${foldedSql('name')} LIKE ? DESC, lower(name), id`, [
      pattern.replace(/^%/, ''),
    ])
    .limit(CLIENTS)
  return rows.map(({ id, name, email }) => ({ id, name, email }))
}
