import {
  everySegment,
  segmentsOf,
  type InvoiceState,
  type InvoiceView,
  type Segment,
} from '#services/lists/invoice_views'
import { containing, foldedSql, NUMERO_SQL } from '#services/lists/search'
import { isActive } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import type { Tone } from '#values/tones'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

/** What narrows the list. Filters combine; the values of one list are alternatives. */
export interface InvoiceFilters {
  view?: InvoiceView
  status?: InvoiceState[]
  clientId?: string
  planId?: string
  /** parts of a client's name */
  client?: string[]
  /** parts of a plan's name */
  plan?: string[]
  /** false: those that nobody chases */
  hasPlan?: boolean
  /** parts of an invoice number */
  numero?: string[]
  /** tones of the reminder that comes next */
  step?: Tone[]
  dueFrom?: LocalDate
  dueTo?: LocalDate
  /** what is left to pay, in cents, bounds included */
  minCents?: number
  maxCents?: number
  /** the whole amount, VAT included, in cents, bounds included */
  amountMinCents?: number
  amountMaxCents?: number
  /** part of a number or of a client's name */
  q?: string | null
  /** these ones only */
  ids?: string[]
}

/** Whose list it is. The zone decides what day today is, hence what is late. */
export interface ListOwner {
  id: string
  timeZone: string
}

type Query<Row extends Record<string, unknown>> = DatabaseQueryBuilderContract<Row>

export const TODAY_SQL = '(rubis_now() AT TIME ZONE ?)::date'

/** The statuses that the filters leave, each with its due dates; null is all, an empty list is none. */
export function segmentsLeft({ view = 'all', status, step }: InvoiceFilters): Segment[] | null {
  const segments = segmentsOf(view, status)
  if (!step?.length) {
    return segments
  }
  // Only what is active has a reminder to come: closed invoices are not searched for one.
  return (segments ?? everySegment()).filter((segment) => isActive(segment.status))
}

/** Keeps the rows of some statuses. */
export function applySegments<Row extends Record<string, unknown>>(
  query: Query<Row>,
  owner: ListOwner,
  segments: readonly Segment[]
) {
  const byDue = [...Map.groupBy(segments, ({ due }) => due)]
  return query.where((either) => {
    for (const [due, group] of byDue) {
      either.orWhere((both) => {
        both.whereIn(
          'invoices.status',
          group.map(({ status }) => status)
        )
        if (due) {
          both.whereRaw(`invoices.due_date ${due === 'past' ? '<' : '>='} ${TODAY_SQL}`, [
            owner.timeZone,
          ])
        }
      })
    }
  })
}

/** Narrows a query on `invoices` to an organization's rows, then to what was asked; not by status. */
export function applyInvoiceFilters<Row extends Record<string, unknown>>(
  query: Query<Row>,
  owner: ListOwner,
  filters: InvoiceFilters
) {
  query.where('invoices.organization_id', owner.id)
  applyColumns(query, filters)
  applyNames(query, owner, filters)
  if (filters.hasPlan !== undefined) {
    query.whereRaw(`invoices.plan_id IS ${filters.hasPlan ? 'NOT ' : ''}NULL`)
  }
  if (filters.step?.length) {
    applyStep(query, owner, filters.step)
  }
  return query
}

/**
 * By the tone of the reminder that comes next. EXISTS and not a comparison: the planner takes it for
 * likely, and walks the list in its order until the page is full, where it would read every row and sort.
 * A dispute cancels what was planned: only the few reminders that stopped are left of it, and the rest
 * of the disputes are not searched.
 */
function applyStep<Row extends Record<string, unknown>>(
  query: Query<Row>,
  owner: ListOwner,
  step: Tone[]
) {
  query
    .whereRaw(
      `(invoices.status <> 'litigation' OR invoices.id = ANY (ARRAY(
        SELECT stopped.invoice_id FROM relance_tasks AS stopped
        WHERE stopped.organization_id = ? AND stopped.status IN ('drafted', 'unknown', 'failed'))))`,
      [owner.id]
    )
    .whereRaw(
      `EXISTS (SELECT 1 FROM (
        SELECT s.tone FROM relance_tasks AS t JOIN plan_steps AS s ON s.id = t.plan_step_id
        WHERE t.organization_id = invoices.organization_id AND t.invoice_id = invoices.id
          AND t.status IN ('scheduled', 'sending', 'drafted', 'failed', 'unknown')
        ORDER BY t.send_at, t.id LIMIT 1) AS next
      WHERE next.tone = ANY (?))`,
      [step]
    )
}

function applyColumns<Row extends Record<string, unknown>>(
  query: Query<Row>,
  {
    clientId,
    planId,
    dueFrom,
    dueTo,
    minCents,
    maxCents,
    amountMinCents,
    amountMaxCents,
    ids,
  }: InvoiceFilters
) {
  const bounds: [string, '=' | '>=' | '<=', string | number | undefined][] = [
    ['client_id', '=', clientId],
    ['plan_id', '=', planId],
    ['due_date', '>=', dueFrom],
    ['due_date', '<=', dueTo],
    ['remainder_cents', '>=', minCents],
    ['remainder_cents', '<=', maxCents],
    ['amount_ttc_cents', '>=', amountMinCents],
    ['amount_ttc_cents', '<=', amountMaxCents],
  ]
  for (const [column, comparison, value] of bounds) {
    if (value !== undefined) {
      query.where(`invoices.${column}`, comparison, value)
    }
  }
  if (ids) {
    query.whereIn('invoices.id', ids)
  }
}

function applyNames<Row extends Record<string, unknown>>(
  query: Query<Row>,
  owner: ListOwner,
  { client, plan, numero, q }: InvoiceFilters
) {
  if (client?.length) {
    query.whereRaw(`invoices.client_id = ${namedSql('clients', client)}`, [
      owner.id,
      ...client.map(containing),
    ])
  }
  if (plan?.length) {
    query.whereRaw(`invoices.plan_id = ${namedSql('plans', plan)}`, [
      owner.id,
      ...plan.map(containing),
    ])
  }
  if (numero?.length) {
    query.whereRaw(`(${contains(NUMERO_SQL, numero)})`, numero.map(containing))
  }
  if (q) {
    query.whereRaw(
      `(${contains(NUMERO_SQL, [q])} OR invoices.client_id = ${namedSql('clients', [q])})`,
      [containing(q), owner.id, containing(q)]
    )
  }
}

/**
 * Ids of the organization's rows whose name holds one of the parts. An array and not a sub-select:
 * each side of an OR can then be looked up in its own index.
 */
const namedSql = (table: 'clients' | 'plans', parts: string[]) =>
  `ANY (ARRAY(SELECT n.id FROM ${table} AS n
    WHERE n.organization_id = ? AND (${contains(foldedSql('n.name'), parts)})))`

const contains = (column: string, parts: string[]) =>
  parts.map(() => `${column} LIKE ?`).join(' OR ')
