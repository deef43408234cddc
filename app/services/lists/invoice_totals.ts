import {
  applyInvoiceFilters,
  applySegments,
  segmentsLeft,
  type InvoiceFilters,
  type ListOwner,
} from '#services/lists/invoice_filters'
import { INVOICE_VIEWS, VIEW_RULES, type InvoiceView } from '#services/lists/invoice_views'
import type { InvoiceStatus } from '#values/invoice_status'
import { Money } from '#values/money'
import db from '@adonisjs/lucid/services/db'

/** How many invoices, and what is left to pay on them, in cents. */
export interface Total {
  count: number
  remainderCents: number
}

/** Sums of a filtered set, over at most `TOTALS_CAP` rows; `capped` says there are more. */
export interface FilteredTotal extends Total {
  amountTtcCents: number
  capped: boolean
}

/** Beyond, the exact figure is not worth the wait: « plus de 10 000 » (decisions.md 7). */
export const TOTALS_CAP = 10_000

/** A view someone saved is counted at each visit: beyond, its tab says « 99+ ». */
export const COUNT_CAP = 99

interface StatusTotal {
  status: InvoiceStatus
  due: 'past' | 'ahead'
  count: number
  remainder_cents: string
}

/**
 * The figures of the tabs, from totals kept by status and by day: history is never counted, and of the
 * days only those ahead are read. What is past is the rest of its status.
 */
export async function viewTotals(owner: ListOwner): Promise<Record<InvoiceView, Total>> {
  const { rows } = await db.rawQuery<{ rows: StatusTotal[] }>(
    `WITH ahead AS (
        SELECT status, sum(count)::integer AS count, sum(remainder_cents) AS remainder_cents
        FROM invoice_day_totals
        WHERE organization_id = :organizationId
          AND due_date >= (rubis_now() AT TIME ZONE :timeZone)::date
        GROUP BY status
      )
      SELECT status, 'ahead' AS due, count, remainder_cents FROM ahead
      UNION ALL
      SELECT whole.status, 'past', whole.count - coalesce(ahead.count, 0),
        whole.remainder_cents - coalesce(ahead.remainder_cents, 0)
      FROM invoice_status_totals AS whole LEFT JOIN ahead USING (status)
      WHERE whole.organization_id = :organizationId`,
    { organizationId: owner.id, timeZone: owner.timeZone }
  )

  const entries = INVOICE_VIEWS.map((view) => {
    const { statuses, due } = VIEW_RULES[view]
    const inView = rows.filter(
      (total) =>
        (statuses === null || statuses.includes(total.status)) &&
        (due === null || total.due === due)
    )
    return [view, sum(inView)] as const
  })
  return Object.fromEntries(entries) as Record<InvoiceView, Total>
}

function sum(totals: StatusTotal[]): Total {
  return totals.reduce(
    (total, { count, remainder_cents: cents }) => ({
      count: total.count + count,
      remainderCents: total.remainderCents + Money.fromDatabase(cents).cents,
    }),
    { count: 0, remainderCents: 0 }
  )
}

/** The sums of what filters leave. */
export async function filteredTotal(
  owner: ListOwner,
  filters: InvoiceFilters
): Promise<FilteredTotal> {
  const rows = filteredRows(owner, filters, ['amount_ttc_cents', 'remainder_cents'], TOTALS_CAP)
  const total = await db
    .from(rows.as('filtered'))
    .select(db.raw('count(*)::integer AS count'))
    .select(db.raw('coalesce(sum(amount_ttc_cents), 0) AS amount'))
    .select(db.raw('coalesce(sum(remainder_cents), 0) AS remainder'))
    .firstOrFail()
  return {
    count: Math.min(total.count, TOTALS_CAP),
    capped: total.count > TOTALS_CAP,
    amountTtcCents: Money.fromDatabase(total.amount).cents,
    remainderCents: Money.fromDatabase(total.remainder).cents,
  }
}

/** How many invoices filters leave, counted up to `COUNT_CAP`: the figure of a view someone saved. */
export async function filteredCount(
  owner: ListOwner,
  filters: InvoiceFilters
): Promise<{ count: number; capped: boolean }> {
  const rows = filteredRows(owner, filters, ['id'], COUNT_CAP)
  const { count } = await db
    .from(rows.as('filtered'))
    .select(db.raw('count(*)::integer AS count'))
    .firstOrFail()
  return { count: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP }
}

/** One row more than the cap, to know whether there are more. */
function filteredRows(owner: ListOwner, filters: InvoiceFilters, columns: string[], cap: number) {
  const rows = applyInvoiceFilters(db.from('invoices').select(columns), owner, filters)
  const segments = segmentsLeft(filters)
  if (segments) {
    applySegments(rows, owner, segments)
  }
  return rows.limit(cap + 1)
}

/** True when something narrows the list beyond its tab. */
export function isFiltered({ view: _, ...filters }: InvoiceFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined && value !== null)
}
