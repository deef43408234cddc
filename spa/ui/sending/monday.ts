import { addDays, daysBetween, type LocalDate } from '../../lib/format.ts'

const MONDAY = '1970-01-05'

/** The first Monday after a day, a Monday included: 1 to 7 days later. */
export function mondayAfter(day: LocalDate): LocalDate {
  const sinceMonday = ((daysBetween(MONDAY, day) % 7) + 7) % 7
  return addDays(day, 7 - sinceMonday)
}
