import { TODAY_SQL, type ListOwner } from '#services/lists/invoice_filters'
import { Money } from '#values/money'
import { todayOf } from '#services/organizations/local_today'
import { addDays, type LocalDate } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'

export interface Recovered {
  sinceJanuaryCents: number
  thisMonthCents: number
  /** the last twelve months, this one included, the oldest first; none is missing */
  months: { month: LocalDate; cents: number }[]
}

const MONTHS_SHOWN = 12

/** Money paid after at least one reminder, by the month it was paid in. */
export async function recoveredAmounts(owner: ListOwner): Promise<Recovered> {
  const thisMonth = firstOfMonth(await todayOf(owner))
  const shown = lastMonths(thisMonth)
  const rows = await db
    .from('recovered_months')
    .where('organization_id', owner.id)
    .where('month', '>=', shown[0])
    .select('month', 'recovered_cents')
  const cents = new Map(
    rows.map((row) => [row.month as LocalDate, Money.fromDatabase(row.recovered_cents).cents])
  )
  const months = shown.map((month) => ({ month, cents: cents.get(month) ?? 0 }))
  const thisYear = months.filter(({ month }) => month.slice(0, 4) === thisMonth.slice(0, 4))
  return {
    sinceJanuaryCents: thisYear.reduce((sum, month) => sum + month.cents, 0),
    thisMonthCents: cents.get(thisMonth) ?? 0,
    months,
  }
}

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 7)}-01`

function lastMonths(thisMonth: LocalDate): LocalDate[] {
  const months = [thisMonth]
  while (months.length < MONTHS_SHOWN) {
    months.unshift(firstOfMonth(addDays(months[0], -1)))
  }
  return months
}

export interface PaymentDelay {
  /** days from the issue of an invoice to its full payment, on average */
  days: number
  /** of which after the due date; negative when they pay early */
  lateDays: number
  /** how many invoices the average is made of */
  sample: number
}

const PAID_SAMPLE = 100

/** Over the last paid invoices; null when none was. */
export async function averageDelay(owner: ListOwner): Promise<PaymentDelay | null> {
  const paid = db
    .from('invoices')
    .where('organization_id', owner.id)
    .where('status', 'paid')
    .orderByRaw('due_date DESC, id DESC')
    .limit(PAID_SAMPLE)
    .select('issue_date', 'due_date')
    .select(db.raw(`(paid_at AT TIME ZONE ?)::date AS paid_on`, [owner.timeZone]))
  const row = await db
    .from(paid.as('paid'))
    .select(
      db.raw(`round(avg(paid_on - issue_date), 1)::float8 AS days,
        round(avg(paid_on - due_date), 1)::float8 AS late_days, count(*)::integer AS sample`)
    )
    .firstOrFail()
  return row.days === null ? null : { days: row.days, lateDays: row.late_days, sample: row.sample }
}

export const AGING_BUCKETS = ['upcoming', '1_30', '31_60', '60_plus'] as const

export type AgingBucket = (typeof AGING_BUCKETS)[number]

export interface Aging {
  bucket: AgingBucket
  count: number
  remainderCents: number
}

/** What is left to pay on open invoices, by how late it is. */
export async function agingOf(owner: ListOwner): Promise<Aging[]> {
  const rows: { bucket: AgingBucket; count: number; remainder: string }[] = await db
    .from(
      db
        .from('invoice_day_totals')
        .where('organization_id', owner.id)
        .whereIn('status', ['pending', 'awaiting_user_confirmation', 'in_relance', 'litigation'])
        .where('count', '>', 0)
        .select('count', 'remainder_cents')
        .select(db.raw(`${TODAY_SQL} - due_date AS days_late`, [owner.timeZone]))
        .as('days')
    )
    .select(
      db.raw(`CASE WHEN days_late <= 0 THEN 'upcoming' WHEN days_late <= 30 THEN '1_30'
        WHEN days_late <= 60 THEN '31_60' ELSE '60_plus' END AS bucket`)
    )
    .select(db.raw('sum(count)::integer AS count, sum(remainder_cents) AS remainder'))
    .groupByRaw('1')

  return AGING_BUCKETS.map((bucket) => {
    const row = rows.find((candidate) => candidate.bucket === bucket)
    return {
      bucket,
      count: row?.count ?? 0,
      remainderCents: Money.fromDatabase(row?.remainder ?? null).cents,
    }
  })
}
