import { addDays, type LocalDate } from '../../lib/format.ts'

/** The first Monday after a day. */
export function nextMonday(date: LocalDate): LocalDate {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay()
  return addDays(date, (8 - weekday) % 7 || 7)
}
