import type Organization from '#models/organization'
import {
  closedDaysBetween,
  listAgenda,
  type AgendaFilters,
  type AgendaRow,
  type ClosedDay,
} from '#services/lists/agenda'
import { todayOf } from '#services/organizations/local_today'
import { addDays, instantAt, type LocalDate } from '#values/local_date'

/** More in a month than anybody reads: the rest is in the list. */
export const CALENDAR_CAP = 500

/** What the calendar shows when nobody says: today and the thirty days that follow. */
export const CALENDAR_DAYS = 31

/** What will leave or waits for approval, by day. */
export interface AgendaCalendar {
  /** days where the organization is, both included; the first is today */
  from: LocalDate
  to: LocalDate
  /** by instant; what is late belongs to today, since it leaves, or is asked for, as soon as it may */
  rows: AgendaRow[]
  closedDays: ClosedDay[]
  /** true when `CALENDAR_CAP` left some out */
  isCut: boolean
}

/**
 * What will leave from today on, what does so only once a person approves it, and the days on which
 * nothing leaves.
 *
 * @param days how many days, today included
 */
export async function agendaCalendar(
  owner: Organization,
  {
    days = CALENDAR_DAYS,
    ...filters
  }: Pick<AgendaFilters, 'tone' | 'clientId' | 'planId'> & { days?: number }
): Promise<AgendaCalendar> {
  const { zone } = owner.manners.calendar
  const from = await todayOf({ timeZone: zone })
  const to = addDays(from, days - 1)
  const { rows, nextCursor } = await listAgenda(owner, {
    ...filters,
    view: 'planned',
    before: instantAt(addDays(to, 1), 0, zone).toUTC().toISO(),
    limit: CALENDAR_CAP,
  })
  return {
    from,
    to,
    rows,
    closedDays: closedDaysBetween(from, to, owner),
    isCut: nextCursor !== null,
  }
}
