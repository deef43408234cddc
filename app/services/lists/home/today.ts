import { listActivity, type ActivityRow } from '#services/lists/activity'
import {
  bouncedAddresses,
  brokenPromises,
  draftsToReview,
  endedPlans,
  openAnswers,
  openCheckins,
  openDisputes,
  openReplies,
} from '#services/lists/home/answer_todos'
import { agingOf, averageDelay, recoveredAmounts } from '#services/lists/home/figures'
import type { Aging, PaymentDelay, Recovered } from '#services/lists/home/figures'
import type { ListOwner } from '#services/lists/invoice_filters'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import { blockedRelances, NEEDS_USER, relancesInDoubt } from '#services/lists/home/relance_todos'
import { relanceQuery, toRelanceRow, type RelanceRow } from '#services/lists/relances'
import { TODO_KINDS, TODOS_SHOWN, type Todo } from '#services/lists/home/todo'
import { Money } from '#values/money'
import type { ActivityKind } from '#values/activity'
import db from '@adonisjs/lucid/services/db'

/** The home page, whole. Amounts are cents. */
export interface Today {
  /** what waits for the person, at most twenty */
  todos: Todo[]
  /** true when others follow these */
  hasMoreTodos: boolean
  /** the reminders of the next seven days, the first ones */
  next: RelanceRow[]
  /** when the next reminder of all leaves, however far */
  nextSendAt: Instant | null
  /** how many leave within seven days; `TODAY_CAP` means that many or more */
  weekCount: number
  recovered: Recovered & { everCents: number }
  /** null before the first paid invoice */
  averageDelay: PaymentDelay | null
  rubisCount: number
  activeInvoices: number
  /** false until the organization has its first invoice, whatever became of it since */
  hasInvoices: boolean
  aging: Aging[]
  recent: ActivityRow[]
}

const NEXT_SHOWN = 10

/** Beyond, a count is not worth reading further rows. */
export const TODAY_CAP = 500

/** Reads counters and the first rows of indexes, never history: as fast for a big organization. */
export async function today(owner: ListOwner, userId: string): Promise<Today> {
  const [todos, next, nextSendAt, week, recovered, delay, counters, aging, recent, invoice] =
    await Promise.all([
      todosOf(owner, userId),
      nextRelances(owner),
      nextDeparture(owner),
      weekCount(owner),
      recoveredAmounts(owner),
      averageDelay(owner),
      db.from('organization_counters').where('organization_id', owner.id).firstOrFail(),
      agingOf(owner),
      recentActivity(owner),
      db.from('invoices').where('organization_id', owner.id).select('id').limit(1).first(),
    ])

  return {
    todos: todos.slice(0, TODOS_SHOWN),
    hasMoreTodos: todos.length > TODOS_SHOWN,
    next,
    nextSendAt,
    weekCount: week,
    recovered: { ...recovered, everCents: Money.fromDatabase(counters.recovered_cents).cents },
    averageDelay: delay,
    rubisCount: Number(counters.rubis_count),
    activeInvoices: counters.active_invoices,
    hasInvoices: invoice !== null,
    aging,
    recent,
  }
}

/** Everything that waits, the gravest kind first, within a kind the longest wait first. */
async function todosOf(owner: ListOwner, userId: string): Promise<Todo[]> {
  const found = await Promise.all([
    relancesInDoubt(owner),
    openCheckins(owner),
    openAnswers(owner),
    openReplies(owner),
    blockedRelances(owner),
    bouncedAddresses(owner),
    brokenPromises(owner),
    openDisputes(owner),
    draftsToReview(owner),
    endedPlans(owner, userId),
  ])
  const rank = ({ kind }: Todo) => TODO_KINDS.indexOf(kind)
  return found.flat().toSorted((a, b) => rank(a) - rank(b))
}

/** What leaves by itself: scheduled, and not waiting for the person. */
function departures(owner: { id: string }) {
  return relanceQuery(owner)
    .where('t.status', 'scheduled')
    .where((query) => query.whereNull('t.wait_reason').orWhereNotIn('t.wait_reason', NEEDS_USER))
    .orderByRaw('t.due_at, t.id')
}

async function nextRelances(owner: { id: string }) {
  const rows = await departures(owner)
    .whereRaw(`t.due_at < rubis_now() + interval '7 days'`)
    .limit(NEXT_SHOWN)
  return rows.map(toRelanceRow)
}

async function nextDeparture(owner: { id: string }): Promise<Instant | null> {
  const row = await db
    .from('relance_tasks')
    .where('organization_id', owner.id)
    .where('status', 'scheduled')
    .whereNull('wait_reason')
    .orderByRaw('due_at, id')
    .select('due_at')
    .first()
  return toInstant(row?.due_at ?? null)
}

async function weekCount(owner: { id: string }): Promise<number> {
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

const RECENT_SHOWN = 5
const RECENT_READ = 30

/** What only repeats its neighbour, or that nobody did: the whole of it is in Activité. */
const LEFT_TO_ACTIVITY: ActivityKind[] = [
  'invoice_planned',
  'relance_waits',
  'relance_delivered',
  'relance_delayed',
]

async function recentActivity(owner: ListOwner): Promise<ActivityRow[]> {
  const { rows } = await listActivity(owner, { limit: RECENT_READ })
  return rows.filter(({ kind }) => !LEFT_TO_ACTIVITY.includes(kind)).slice(0, RECENT_SHOWN)
}
