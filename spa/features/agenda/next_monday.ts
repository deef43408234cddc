import { daysBetween, type LocalDate } from '../../lib/format.ts'

const MONDAY = '1970-01-05'

/** Days from this one to the Monday after it, 1 to 7. */
export function daysToMonday(day: LocalDate) {
  const sinceMonday = ((daysBetween(MONDAY, day) % 7) + 7) % 7
  return 7 - sinceMonday
}
