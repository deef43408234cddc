import { addDays, weekdayOf, type LocalDate } from '../../lib/format.ts'
import type { ClosedDay, DayClosure, Line } from './agenda_days.ts'

export interface MonthDay {
  date: LocalDate
  lines: Line[]
  closed: DayClosure
  /** false for the days that only complete the first and the last week */
  isInside: boolean
}

export interface MonthSpan {
  from: LocalDate
  to: LocalDate
  closedDays: ClosedDay[]
}

/**
 * Whole weeks, Monday first, that hold every day from one to another. What is late belongs to the first
 * day: it leaves as soon as it may.
 *
 * @param dayOf the day of an instant where the organization is
 */
export function weeksOf(
  lines: Line[],
  { from, to, closedDays }: MonthSpan,
  dayOf: (instant: string) => LocalDate
): MonthDay[][] {
  const byDay = new Map<LocalDate, Line[]>()
  for (const line of lines) {
    const day = dayOf(line.at)
    const shown = day < from ? from : day
    byDay.set(shown, [...(byDay.get(shown) ?? []), line])
  }
  const closures = new Map(closedDays.map((day) => [day.date, day]))

  const weeks: MonthDay[][] = []
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= to; monday = addDays(monday, 7)) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const date = addDays(monday, index)
        return {
          date,
          lines: byDay.get(date) ?? [],
          closed: closures.get(date) ?? null,
          isInside: date >= from && date <= to,
        }
      })
    )
  }
  return weeks
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Where a key leads within a grid of days (WAI-ARIA APG, grid); null for a key that leads nowhere. */
export function dayAfterKey(
  key: string,
  day: LocalDate,
  { from, to }: Pick<MonthSpan, 'from' | 'to'>
): LocalDate | null {
  const wanted =
    key === 'Home'
      ? addDays(day, 1 - weekdayOf(day))
      : key === 'End'
        ? addDays(day, 7 - weekdayOf(day))
        : Object.hasOwn(STEPS, key)
          ? addDays(day, STEPS[key])
          : null
  if (wanted === null) return null
  return wanted < from ? from : wanted > to ? to : wanted
}
