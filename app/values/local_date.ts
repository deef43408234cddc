import { DateTime } from 'luxon'

/**
 * A day on a calendar, without hour or zone: `YYYY-MM-DD`. Due dates are local dates and never
 * instants, so that no time zone can move them to the day before.
 */
export type LocalDate = string

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

const DAY_MS = 86_400_000

/** True for a date that exists: `2028-02-29` yes, `2027-02-29` no. */
export function isLocalDate(text: string): boolean {
  return dayNumber(text) !== null
}

/** Days since 1970-01-01, by plain arithmetic; null when the text is not a day of the calendar. */
function dayNumber(text: string): number | null {
  if (!SHAPE.test(text)) {
    return null
  }
  const ms = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(ms) || dateOf(ms) !== text ? null : ms / DAY_MS
}

function dateOf(ms: number): LocalDate {
  return new Date(ms).toISOString().slice(0, 10)
}

/** @throws RangeError when the text is not a day of the calendar. */
function parse(date: LocalDate): number {
  const day = dayNumber(date)
  if (day === null) {
    throw new RangeError(`Not a calendar date: ${date}`)
  }
  return day
}

/** Adds whole days; negative goes back. Days, never hours: a night of 23 or 25 hours is one night. */
export function addDays(date: LocalDate, days: number): LocalDate {
  if (!Number.isInteger(days)) {
    throw new RangeError(`Not a whole number of days: ${days}`)
  }
  return dateOf((parse(date) + days) * DAY_MS)
}

/** Whole days from one date to another; negative when `to` comes first. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return parse(to) - parse(from)
}

/** The day it is at this instant, for someone in this zone. */
export function localDateOf(instant: DateTime, zone: string): LocalDate {
  return inZone(instant, zone).toISODate()
}

/** Negative, zero or positive, as `Array.sort` expects. */
export function compareDates(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  return ((((parse(date) + 3) % 7) + 7) % 7) + 1
}

/**
 * The instant at which a clock on the wall shows this minute of this day, in UTC. A minute that the
 * spring night skips becomes the one an hour later, never an earlier one.
 *
 * @param minute minutes since midnight on the wall, 540 is 09:00
 */
export function instantAt(date: LocalDate, minute: number, zone: string): DateTime<true> {
  parse(date)
  const [year, month, day] = date.split('-').map(Number)
  const wall = { year, month, day, hour: Math.floor(minute / 60), minute: minute % 60 }
  return valid(DateTime.fromObject(wall, { zone }), zone).toUTC()
}

/** Minutes since midnight shown by a clock on the wall at this instant. */
export function minuteOfDay(instant: DateTime, zone: string): number {
  const local = inZone(instant, zone)
  return local.hour * 60 + local.minute
}

function inZone(instant: DateTime, zone: string): DateTime<true> {
  return valid(instant.setZone(zone), zone)
}

function valid(instant: DateTime, zone: string): DateTime<true> {
  if (!instant.isValid) {
    throw new RangeError(`Not an instant in ${zone}: ${instant.invalidExplanation}`)
  }
  return instant as DateTime<true>
}
