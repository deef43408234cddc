import type { Data } from '@generated/data'
import { daysBetween, type LocalDate } from '../../lib/format.ts'

export type Line = Data.Agenda
export type ClosedDay = { date: LocalDate; closure: 'weekend' | 'holiday' | 'closed_day' }

export type AgendaEntry =
  | { type: 'day'; date: LocalDate; lines: Line[]; closure: ClosedDay['closure'] | null }
  /** days in a row, closed for one reason, on which nothing leaves */
  | { type: 'closed'; from: LocalDate; to: LocalDate; closure: ClosedDay['closure'] }

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
  const closures = new Map(closedDays.map(({ date, closure }) => [date, closure]))
  const open: AgendaEntry[] = [...days].map(([date, ofDay]) => ({
    type: 'day',
    date,
    lines: newestFirst ? ofDay.toReversed() : ofDay,
    closure: closures.get(date) ?? null,
  }))
  const closed = closedRuns(closedDays.filter(({ date }) => !days.has(date)))
  const entries = [...open, ...closed].toSorted((a, b) => startOf(a).localeCompare(startOf(b)))
  return newestFirst ? entries.toReversed() : entries
}

function closedRuns(closedDays: ClosedDay[]): AgendaEntry[] {
  const runs: Extract<AgendaEntry, { type: 'closed' }>[] = []
  const unique = new Map(closedDays.map((day) => [day.date, day]))
  for (const { date, closure } of [...unique.values()].toSorted((a, b) =>
    a.date.localeCompare(b.date)
  )) {
    const last = runs.at(-1)
    if (last?.closure === closure && daysBetween(last.to, date) === 1) last.to = date
    else runs.push({ type: 'closed', from: date, to: date, closure })
  }
  return runs
}

function startOf(entry: AgendaEntry) {
  return entry.type === 'day' ? entry.date : entry.from
}
