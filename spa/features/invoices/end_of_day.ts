import { localDateOf, type Instant, type LocalDate } from '../../lib/format.ts'

/**
 * The last second of a day in a time zone, as an instant: a pause « until the 30th » holds through
 * the 30th there. Offsets move by whole minutes, twice a year: the right one is found by trying.
 */
export function endOfDay(date: LocalDate, timeZone: string): Instant {
  const utc = Date.parse(`${date}T23:59:59Z`)
  const hours = Array.from({ length: 27 * 4 }, (_, quarter) => 14 - quarter / 4)
  const instant = hours
    .map((offset) => utc - offset * 3_600_000)
    .findLast((time) => localDateOf(new Date(time), timeZone) === date)
  return new Date(instant ?? utc).toISOString()
}
