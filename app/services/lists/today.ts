import type { ListOwner } from '#services/lists/invoice_filters'
import { TODAY_SQL } from '#services/lists/invoice_filters'
import { relanceQuery, toRelanceRow, type RelanceRow } from '#services/lists/relances'
import { Money } from '#values/money'
import db from '@adonisjs/lucid/services/db'

export type TodoKind =
  'warning_to_approve' | 'relance_unknown' | 'relance_failed' | 'missing_data' | 'plan_ended'

/** One thing that waits for the person. */
export interface Todo {
  kind: TodoKind
  invoice: RelanceRow['invoice']
  relance: RelanceRow | null
}

export type AgingBucket = 'upcoming' | '1_30' | '31_60' | '60_plus'

/** The home page, whole. Amounts are cents. */
export interface Today {
  todos: Todo[]
  /** the reminders of the next seven days, the first ones */
  next: RelanceRow[]
  /** how many they are; `TODAY_CAP` means that many or more */
  weekCount: number
  /** paid after at least one reminder */
  recovered: { sinceJanuaryCents: number; thisMonthCents: number; everCents: number }
  /** days between the due date and the payment, over the last hundred paid invoices; negative is early */
  averageDelayDays: number | null
  rubisCount: number
  activeInvoices: number
  aging: { bucket: AgingBucket; count: number; remainderCents: number }[]
}

const TODOS_SHOWN = 20
const NEXT_SHOWN = 10

/** Beyond, a count is not worth reading further rows. */
export const TODAY_CAP = 500

/** Obstacles that only the person can remove (relances: `start_decisions`). */
const NEEDS_USER = [
  'no_recipient',
  'address_suppressed',
  'no_way_to_pay',
  'missing_values',
  'attachment_missing',
]

const TODO_OF_STATUS: Record<string, TodoKind> = {
  drafted: 'warning_to_approve',
  unknown: 'relance_unknown',
  failed: 'relance_failed',
  scheduled: 'missing_data',
}

/** Reads counters and the first rows of indexes, never history: as fast for a big organization. */
export async function today(owner: ListOwner, userId: string): Promise<Today> {
  const [attention, blocked, ended, next, week, recovered, delay, counters, aging] =
    await Promise.all([
      needingAttention(owner),
      blockedRelances(owner),
      endedPlans(owner, userId),
      nextRelances(owner),
      weekCount(owner),
      recoveredAmounts(owner),
      averageDelay(owner),
      db.from('organization_counters').where('organization_id', owner.id).firstOrFail(),
      agingOf(owner),
    ])

  const todos = [...attention, ...blocked].map((relance) => ({
    kind: TODO_OF_STATUS[relance.status],
    invoice: relance.invoice,
    relance,
  }))
  return {
    todos: [...todos, ...ended].slice(0, TODOS_SHOWN),
    next,
    weekCount: week,
    recovered: { ...recovered, everCents: Money.fromDatabase(counters.recovered_cents).cents },
    averageDelayDays: delay,
    rubisCount: Number(counters.rubis_count),
    activeInvoices: counters.active_invoices,
    aging,
  }
}

/** Drafted, unknown and failed reminders: each one waits for a decision. */
async function needingAttention(owner: ListOwner) {
  const rows = await relanceQuery(owner)
    .whereIn('t.status', ['drafted', 'unknown', 'failed'])
    .orderByRaw('t.send_at, t.id')
    .limit(TODOS_SHOWN)
  return rows.map(toRelanceRow)
}

/** Reminders that cannot leave before the person completes something; they are asked again daily. */
async function blockedRelances(owner: ListOwner) {
  const rows = await relanceQuery(owner)
    .where('t.status', 'scheduled')
    .whereIn('t.wait_reason', NEEDS_USER)
    .whereRaw(`t.due_at < rubis_now() + interval '2 days'`)
    .orderByRaw('t.due_at, t.id')
    .limit(TODOS_SHOWN)
  return rows.map(toRelanceRow)
}

/** Invoices whose last reminder left without effect, until the person has seen the notice. */
async function endedPlans(owner: ListOwner, userId: string): Promise<Todo[]> {
  const rows = await db
    .from('notifications as n')
    .joinRaw(
      `JOIN invoices AS i ON i.organization_id = n.organization_id AND i.id = n.invoice_id
      JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id`
    )
    .where('n.user_id', userId)
    .where('n.organization_id', owner.id)
    .where('n.kind', 'plan_ended')
    .whereNull('n.read_at')
    .whereRaw(`n.created_at > rubis_now() - interval '60 days'`)
    .whereIn('i.status', ['pending', 'in_relance'])
    .orderByRaw('n.created_at DESC, n.id DESC')
    .limit(TODOS_SHOWN)
    .select(
      'i.id',
      'i.numero',
      'i.remainder_cents',
      'i.due_date',
      'i.client_id',
      'c.name as client_name'
    )
  return rows.map((row) => ({
    kind: 'plan_ended',
    relance: null,
    invoice: {
      id: row.id,
      numero: row.numero,
      remainderCents: row.remainder_cents,
      dueDate: row.due_date,
      client: { id: row.client_id, name: row.client_name },
    },
  }))
}

async function nextRelances(owner: ListOwner) {
  const rows = await relanceQuery(owner)
    .where('t.status', 'scheduled')
    .whereRaw(`t.due_at < rubis_now() + interval '7 days'`)
    .where((query) => query.whereNull('t.wait_reason').orWhereNotIn('t.wait_reason', NEEDS_USER))
    .orderByRaw('t.due_at, t.id')
    .limit(NEXT_SHOWN)
  return rows.map(toRelanceRow)
}

async function weekCount(owner: ListOwner): Promise<number> {
  const soon = db
    .from('relance_tasks')
    .where('organization_id', owner.id)
    .where('status', 'scheduled')
    .whereRaw(`due_at < rubis_now() + interval '7 days'`)
    .select('id')
    .limit(TODAY_CAP)
  const { count } = await db
    .from(soon.as('soon'))
    .select(db.raw('count(*)::integer AS count'))
    .firstOrFail()
  return count
}

async function recoveredAmounts(owner: ListOwner) {
  const months = await db
    .from('recovered_months')
    .where('organization_id', owner.id)
    .whereRaw(`month >= date_trunc('year', ${TODAY_SQL})::date`, [owner.timeZone])
    .select('recovered_cents')
    .select(db.raw(`month = date_trunc('month', ${TODAY_SQL})::date AS is_this`, [owner.timeZone]))
  const cents = (rows: typeof months) =>
    rows.reduce((sum, row) => sum + Money.fromDatabase(row.recovered_cents).cents, 0)
  return {
    sinceJanuaryCents: cents(months),
    thisMonthCents: cents(months.filter((row) => row.is_this)),
  }
}

const PAID_SAMPLE = 100

async function averageDelay(owner: ListOwner): Promise<number | null> {
  const paid = db
    .from('invoices')
    .where('organization_id', owner.id)
    .where('status', 'paid')
    .orderByRaw('due_date DESC, id DESC')
    .limit(PAID_SAMPLE)
    .select(db.raw(`(paid_at AT TIME ZONE ?)::date - due_date AS days`, [owner.timeZone]))
  const { days } = await db
    .from(paid.as('paid'))
    .select(db.raw('round(avg(days), 1)::float8 AS days'))
    .firstOrFail()
  return days
}

const BUCKETS: AgingBucket[] = ['upcoming', '1_30', '31_60', '60_plus']

/** What is left to pay on open invoices, by how late it is. */
async function agingOf(owner: ListOwner): Promise<Today['aging']> {
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

  return BUCKETS.map((bucket) => {
    const row = rows.find((candidate) => candidate.bucket === bucket)
    return {
      bucket,
      count: row?.count ?? 0,
      remainderCents: Money.fromDatabase(row?.remainder ?? null).cents,
    }
  })
}
