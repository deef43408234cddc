import type { Data } from '@generated/data'
import { daysBetween, type LocalDate } from '../../lib/format.ts'

export type Line = Data.Agenda

export interface ClosedDay {
  date: LocalDate
  closure: 'weekend' | 'holiday' | 'closed_day'
  /** what is celebrated; null unless it is a holiday */
  holiday: { fr: string; en: string } | null
}

/** Why nothing leaves on a day; null on a day that is worked. */
export type DayClosure = Pick<ClosedDay, 'closure' | 'holiday'> | null

export type AgendaEntry =
  | { type: 'day'; date: LocalDate; lines: Line[] }
  /** days in a row, closed for one reason, on which nothing leaves */
  | ({ type: 'closed'; from: LocalDate; to: LocalDate } & NonNullable<DayClosure>)

/**
 * Lines by day, with the closed days that lie between two of them: the reader sees why nothing leaves
 * then.
 *
 * @param dayOf the day of an instant where the organization is
 */
export function agendaEntries(
  lines: Line[],
  closedDays: ClosedDay[],
  dayOf: (instant: string) => LocalDate,
  { newestFirst = false } = {}
): AgendaEntry[] {
  const sorted = lines.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  const days = new Map<LocalDate, Line[]>()
  for (const line of sorted) {
    const day = dayOf(line.at)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  const open: AgendaEntry[] = [...days].map(([date, ofDay]) => ({
    type: 'day',
    date,
    lines: newestFirst ? ofDay.toReversed() : ofDay,
  }))
  const closed = closedRuns(closedDays.filter(({ date }) => !days.has(date)))
  const entries = [...open, ...closed].toSorted((a, b) => startOf(a).localeCompare(startOf(b)))
  return newestFirst ? entries.toReversed() : entries
}

function closedRuns(closedDays: ClosedDay[]): AgendaEntry[] {
  const runs: Extract<AgendaEntry, { type: 'closed' }>[] = []
  const unique = new Map(closedDays.map((day) => [day.date, day]))
  for (const { date, closure, holiday } of [...unique.values()].toSorted((a, b) =>
    a.date.localeCompare(b.date)
  )) {
    const last = runs.at(-1)
    const isSame = last?.closure === closure && last.holiday?.fr === holiday?.fr
    if (isSame && daysBetween(last.to, date) === 1) last.to = date
    else runs.push({ type: 'closed', from: date, to: date, closure, holiday })
  }
  return runs
}

function startOf(entry: AgendaEntry) {
  return entry.type === 'day' ? entry.date : entry.from
}
