import { VIEW_RULES, type InvoiceView } from '#services/lists/invoice_views'
import { containing, foldedSql, NUMERO_SQL } from '#services/lists/search'
import type { InvoiceStatus } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

export interface InvoiceFilters {
  view?: InvoiceView
  status?: InvoiceStatus
  clientId?: string
  planId?: string
  dueFrom?: LocalDate
  dueTo?: LocalDate
  /** what is left to pay, in cents, bounds included */
  minCents?: number
  maxCents?: number
  /** part of a number or of a client's name */
  q?: string | null
}

/** Whose list it is. The zone decides what day today is, hence what is late. */
export interface ListOwner {
  id: string
  timeZone: string
}

export const TODAY_SQL = '(rubis_now() AT TIME ZONE ?)::date'

/** The statuses that the filters leave; null is all of them, an empty list is none. */
export function statusesOf({ view = 'all', status }: InvoiceFilters): InvoiceStatus[] | null {
  const ofView = VIEW_RULES[view].statuses
  if (status === undefined) {
    return ofView
  }
  return ofView === null || ofView.includes(status) ? [status] : []
}

/** Narrows a query on `invoices` to an organization's rows, then to what was asked; not by status. */
export function applyInvoiceFilters<Row extends Record<string, unknown>>(
  query: DatabaseQueryBuilderContract<Row>,
  owner: ListOwner,
  filters: InvoiceFilters
) {
  const { view = 'all', clientId, planId, dueFrom, dueTo, minCents, maxCents, q } = filters
  query.where('invoices.organization_id', owner.id)

  const { due } = VIEW_RULES[view]
  if (due) {
    query.whereRaw(`invoices.due_date ${due === 'past' ? '<' : '>='} ${TODAY_SQL}`, [
      owner.timeZone,
    ])
  }
  if (clientId) {
    query.where('invoices.client_id', clientId)
  }
  if (planId) {
    query.where('invoices.plan_id', planId)
  }
  if (dueFrom) {
    query.where('invoices.due_date', '>=', dueFrom)
  }
  if (dueTo) {
    query.where('invoices.due_date', '<=', dueTo)
  }
  if (minCents !== undefined) {
    query.where('invoices.remainder_cents', '>=', minCents)
  }
  if (maxCents !== undefined) {
    query.where('invoices.remainder_cents', '<=', maxCents)
  }
  if (q) {
    // An array and not a sub-select: each side of the OR can then be looked up in its own index.
    query.whereRaw(
      `(${NUMERO_SQL} LIKE ? OR invoices.client_id = ANY (ARRAY
        (SELECT c.id FROM clients AS c WHERE c.organization_id = ? AND ${foldedSql('c.name')} LIKE ?)))`,
      [containing(q), owner.id, containing(q)]
    )
  }
  return query
}
