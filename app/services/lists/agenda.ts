import { DEFAULT_PAGE, instantSql, pageOf, readCursor, type Page } from '#services/lists/keyset'
import { relanceQuery, toRelanceRow, type RelanceRow } from '#services/lists/relances'
import { agendaWords, AGENDA_WORDS_SQL, type AgendaWords } from '#services/lists/agenda_words'
import type Organization from '#models/organization'
import { closureOf, type Closure } from '#values/business_calendar'
import { dateReason, type DateReason } from '#values/date_reason'
import { addDays, localDateOf, type LocalDate } from '#values/local_date'
import { publicHolidayOn, type HolidayName } from '#values/public_holidays'
import { sendingManners } from '#values/sending_manners'
import { needsApproval, type Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

export const AGENDA_VIEWS = ['upcoming', 'attention', 'left'] as const

/** What will leave, what waits for a person, what left (or would have, in a dry run). */
export type AgendaView = (typeof AGENDA_VIEWS)[number]

export const AGENDA_STATUSES = ['drafted', 'failed', 'unknown', 'sent', 'rehearsed'] as const

export type AgendaStatus = (typeof AGENDA_STATUSES)[number]

export interface AgendaFilters {
  /** `planned` is what has a day to come: what will leave, and what waits for approval until it may */
  view: AgendaView | 'planned'
  tone?: Tone
  clientId?: string
  planId?: string
  /** narrows a view that holds several */
  status?: AgendaStatus
  /** an instant, excluded: what is due later is left out */
  before?: string
}

/** A reminder in the agenda. */
export interface AgendaRow extends AgendaWords {
  relance: RelanceRow
  /** when it leaves, left, or would have */
  at: string
  plan: { id: string; name: string }
  reason: DateReason
  isRehearsed: boolean
  /** it does not leave on its day by itself: a person has to approve it, now or then */
  awaitsApproval: boolean
}

export interface ClosedDay {
  date: LocalDate
  closure: Closure
  /** what is celebrated; null unless `closure` is `holiday` */
  holiday: HolidayName | null
}

export interface Agenda extends Page<AgendaRow> {
  /** days of this page, the first and the last included, on which nothing leaves */
  closedDays: ClosedDay[]
}

export interface AgendaCounts {
  /** `AGENDA_CAP` means that many or more */
  upcoming: number
  attention: number
  left: number
}

/** Beyond, a count is not worth reading further rows. */
export const AGENDA_CAP = 500

/** A page seldom spans more; what is further is not shaded. */
const LONGEST_SPAN_DAYS = 120

/** One page of a view: what is to come by date, what left the newest first. */
export async function listAgenda(
  owner: Organization,
  { cursor, limit = DEFAULT_PAGE, ...filters }: AgendaFilters & { cursor?: string; limit?: number }
): Promise<Agenda> {
  const sort = `agenda-${filters.view}`
  const after = readCursor<string>(cursor, sort, 'instant')
  const position = after && [after.value, after.id]
  const ids = idsOf(owner, filters, { limit: limit + 1, position })
  const newestFirst = filters.view === 'left'

  const rows = await relanceQuery(owner)
    .joinRaw(`JOIN (${ids.sql}) AS page ON page.id = t.id ${AGENDA_WORDS_SQL}`, ids.bindings)
    .select(
      'page.at',
      'p.id as plan_id',
      'p.name as plan_name',
      'words.*',
      db.raw(`${instantSql('page.at')} AS position`)
    )
    .orderByRaw(newestFirst ? 'page.at DESC, t.id DESC' : 'page.at, t.id')
  const page = pageOf(rows, limit, sort, (row) => ({ value: row.position, id: row.id }))
  const agenda = page.rows.map((row) => toAgendaRow(row, owner))
  return { rows: agenda, nextCursor: page.nextCursor, closedDays: closedDaysOf(agenda, owner) }
}

/** How many each tab holds, as far as counting is worth it. */
export async function countAgenda(
  owner: { id: string },
  filters: Omit<AgendaFilters, 'view' | 'status'>
): Promise<AgendaCounts> {
  const [upcoming, attention, left] = await Promise.all(
    AGENDA_VIEWS.map(async (view) => {
      const ids = idsOf(owner, { ...filters, view }, { limit: AGENDA_CAP, position: null })
      const { rows } = await db.rawQuery<{ rows: { count: number }[] }>(
        `SELECT count(*)::integer AS count FROM (${ids.sql}) AS counted`,
        ids.bindings
      )
      return rows[0].count
    })
  )
  return { upcoming, attention, left }
}

interface PageSql {
  sql: string
  bindings: (string | number | string[])[]
}

interface Cut {
  limit: number
  position: string[] | null
}

/** Ids and instants of one page of a view, by its own index; nothing else is read before the cut. */
function idsOf(owner: { id: string }, filters: AgendaFilters, cut: Cut) {
  switch (filters.view) {
    case 'upcoming':
      return pageSql(owner, filters, cut, { at: 't.due_at', where: `t.status = 'scheduled'` })
    case 'attention':
      return pageSql(owner, filters, cut, { at: 't.due_at', where: attentionOf(filters) })
    case 'left':
      return leftSql(owner, filters, cut)
    case 'planned':
      return firstOf(
        ['scheduled', 'drafted'].map((status) =>
          pageSql(owner, filters, cut, { at: 't.due_at', where: `t.status = '${status}'` })
        ),
        'at, id',
        cut
      )
  }
}

function attentionOf({ status }: AgendaFilters) {
  const statuses = ['drafted', 'failed', 'unknown'].filter((one) => !status || one === status)
  return `t.status = ANY('{${statuses.join(',')}}')`
}

/** What left and what would have are two indexes. */
function leftSql(owner: { id: string }, filters: AgendaFilters, cut: Cut) {
  const sent = { at: 't.sent_at', where: `t.status = 'sent'`, newestFirst: true }
  const rehearsed = {
    at: 'r.rehearsed_at',
    where: 'true',
    newestFirst: true,
    join: 'JOIN rehearsals AS r ON r.organization_id = t.organization_id AND r.relance_task_id = t.id',
  }
  if (filters.status) {
    return pageSql(owner, filters, cut, filters.status === 'sent' ? sent : rehearsed)
  }
  const parts = [sent, rehearsed].map((source) => pageSql(owner, filters, cut, source))
  return firstOf(parts, 'at DESC, id DESC', cut)
}

/** A page of several indexes, cut from the heads of each. */
function firstOf(parts: PageSql[], order: string, { limit }: Cut): PageSql {
  return {
    sql: `SELECT id, at FROM (${parts.map(({ sql }) => `(${sql})`).join(' UNION ALL ')}) AS either
      ORDER BY ${order} LIMIT ?`,
    bindings: [...parts.flatMap(({ bindings }) => bindings), limit],
  }
}

interface Source {
  at: string
  where: string
  join?: string
  newestFirst?: boolean
}

function pageSql(
  owner: { id: string },
  { clientId, tone, planId, before }: AgendaFilters,
  { limit, position }: Cut,
  { at, where, join = '', newestFirst = false }: Source
): PageSql {
  const conditions = ['t.organization_id = ?', where]
  const bindings: PageSql['bindings'] = [owner.id]
  const narrow = (condition: string, ...values: string[]) => {
    conditions.push(condition)
    bindings.push(...values)
  }
  const ofStep = (condition: string) =>
    `t.plan_step_id IN (SELECT id FROM plan_steps WHERE organization_id = ? AND ${condition})`

  if (clientId) {
    narrow('t.client_id = ?', clientId)
  }
  if (tone) {
    narrow(ofStep('tone = ?'), owner.id, tone)
  }
  if (planId) {
    narrow(ofStep('plan_id = ?'), owner.id, planId)
  }
  if (before) {
    narrow(`${at} < ?::timestamptz`, before)
  }
  if (position) {
    narrow(`(${at}, t.id) ${newestFirst ? '<' : '>'} (?::timestamptz, ?::uuid)`, ...position)
  }
  const order = newestFirst ? `${at} DESC, t.id DESC` : `${at}, t.id`
  return {
    sql: `SELECT t.id, ${at} AS at FROM relance_tasks AS t ${join}
      WHERE ${conditions.join(' AND ')} ORDER BY ${order} LIMIT ?`,
    bindings: [...bindings, limit],
  }
}

function toAgendaRow(row: Record<string, never>, owner: Organization): AgendaRow {
  const leavesAt = DateTime.fromJSDate(row.at, { zone: 'utc' })
  const manners = sendingManners(owner, row.client_zone)
  const relance = toRelanceRow(row)
  return {
    relance,
    at: (row.at as Date).toISOString(),
    plan: { id: row.plan_id, name: row.plan_name },
    isRehearsed: row.cancel_reason === 'rehearsed',
    awaitsApproval: awaitsApproval(row, relance),
    reason: dateReason(
      {
        dueDate: row.due_date,
        offsetDays: row.offset_days,
        leavesAt,
        postponed: row.postponed_at !== null,
        hurried: row.immediate_at !== null && row.status === 'scheduled',
        waitReason: row.status === 'scheduled' ? row.wait_reason : null,
      },
      manners
    ),
    ...agendaWords(row, owner, leavesAt),
  }
}

/** As the gate decides when its moment comes: an approval is for an amount. */
function awaitsApproval(row: Record<string, never>, { status, step, approvedAt }: RelanceRow) {
  if (status !== 'scheduled') {
    return status === 'drafted'
  }
  const isApproved = approvedAt !== null && row.approved_remainder_cents === row.remainder_cents
  return needsApproval(step) && !isApproved
}

function closedDaysOf(rows: AgendaRow[], owner: Organization): Agenda['closedDays'] {
  if (rows.length === 0) {
    return []
  }
  const { zone } = owner.manners.calendar
  const days = rows.map(({ at }) => localDateOf(DateTime.fromISO(at), zone)).toSorted()
  return closedDaysBetween(days[0], days[days.length - 1], owner)
}

/** Days from one to another, both included, on which nothing leaves. */
export function closedDaysBetween(
  first: LocalDate,
  last: LocalDate,
  { manners: { calendar } }: Organization
): ClosedDay[] {
  const closed: ClosedDay[] = []
  let day = first
  for (let span = 0; span < LONGEST_SPAN_DAYS && day <= last && !calendar.alwaysOpen; span++) {
    const closure = closureOf(day, calendar)
    if (closure) {
      closed.push({ date: day, closure, holiday: publicHolidayOn(day, calendar.region) })
    }
    day = addDays(day, 1)
  }
  return closed
}
