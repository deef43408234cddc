import {
  applyInvoiceFilters,
  applySegments,
  segmentsLeft,
  TODAY_SQL,
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

/** A view someone saved is counted at each visit: beyond, its tab says « 999+ ». */
export const COUNT_CAP = 999

interface DayTotal {
  status: InvoiceStatus
  is_past: boolean
  count: number
  remainder_cents: string
}

/** The figures of the tabs, from the totals kept by day and status: history is never counted. */
export async function viewTotals(owner: ListOwner): Promise<Record<InvoiceView, Total>> {
  const days: DayTotal[] = await db
    .from('invoice_day_totals')
    .where('organization_id', owner.id)
    .select('status', db.raw(`due_date < ${TODAY_SQL} AS is_past`, [owner.timeZone]))
    .select(db.raw('sum(count)::integer AS count, sum(remainder_cents) AS remainder_cents'))
    .groupByRaw('1, 2')

  const entries = INVOICE_VIEWS.map((view) => {
    const { statuses, due } = VIEW_RULES[view]
    const inView = days.filter(
      (day) =>
        (statuses === null || statuses.includes(day.status)) &&
        (due === null || day.is_past === (due === 'past'))
    )
    return [view, sum(inView)] as const
  })
  return Object.fromEntries(entries) as Record<InvoiceView, Total>
}

function sum(days: DayTotal[]): Total {
  return days.reduce(
    (total, day) => ({
      count: total.count + day.count,
      remainderCents: total.remainderCents + Money.fromDatabase(day.remainder_cents).cents,
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
