import type { DateTime } from 'luxon'
import {
  addDays,
  instantAt,
  localDateOf,
  minuteOfDay,
  weekdayOf,
  type LocalDate,
} from '#values/local_date'
import { publicHolidayOn } from '#values/public_holidays'

/** When an organization lets its reminders leave. */
export interface SendingCalendar {
  /** IANA name, `Europe/Paris` */
  zone: string
  /** whose public holidays apply: `FR`, `FR-57`, `FR-RE`, or any country of date-holidays */
  region: string
  /** days the organization closes by its own choice */
  closedDays: LocalDate[]
  /** first minute of the day at which a reminder may leave; 540 is 09:00 */
  openMinute: number
  /** first minute of the day at which it no longer may; 1080 is 18:00 */
  closeMinute: number
  /** for demonstrations: every minute of every day is open */
  alwaysOpen: boolean
}

/** More closed days in a row than anyone means: the list is wrong. */
const LONGEST_CLOSURE_DAYS = 1000

/** Monday to Friday, neither a public holiday of the region nor a closed day of the organization. */
export function isWorkingDay(date: LocalDate, calendar: SendingCalendar): boolean {
  return calendar.alwaysOpen || closureOf(date, calendar) === null
}

/** Why nothing leaves on a day. */
export type Closure = 'weekend' | 'holiday' | 'closed_day'

/** What closes this day, the public holiday said first; null for a working day. */
export function closureOf(date: LocalDate, calendar: SendingCalendar): Closure | null {
  if (publicHolidayOn(date, calendar.region)) {
    return 'holiday'
  }
  if (weekdayOf(date) > 5) {
    return 'weekend'
  }
  return calendar.closedDays.includes(date) ? 'closed_day' : null
}

/** The first working day from this one on, itself included. */
export function nextWorkingDay(dateInclusive: LocalDate, calendar: SendingCalendar): LocalDate {
  let date = dateInclusive
  for (let days = 0; days < LONGEST_CLOSURE_DAYS; days++) {
    if (isWorkingDay(date, calendar)) {
      return date
    }
    date = addDays(date, 1)
  }
  throw new RangeError(`No working day within ${LONGEST_CLOSURE_DAYS} days of ${dateInclusive}`)
}

/** True when a reminder may leave at this instant: a working day, from opening until before closing. */
export function isOpen(instant: DateTime, calendar: SendingCalendar): boolean {
  if (calendar.alwaysOpen) {
    return true
  }
  const minute = minuteOfDay(instant, calendar.zone)
  return (
    minute >= calendar.openMinute &&
    minute < calendar.closeMinute &&
    isWorkingDay(localDateOf(instant, calendar.zone), calendar)
  )
}

/**
 * The first instant from this one on at which a reminder may leave: itself when open.
 *
 * @throws RangeError when the window never opens
 */
export function nextOpening(instant: DateTime, calendar: SendingCalendar): DateTime {
  if (isOpen(instant, calendar)) {
    return instant
  }
  if (calendar.closeMinute <= calendar.openMinute) {
    throw new RangeError('The sending window is empty')
  }

  const today = localDateOf(instant, calendar.zone)
  const isOver = minuteOfDay(instant, calendar.zone) >= calendar.openMinute
  let day = nextWorkingDay(isOver ? addDays(today, 1) : today, calendar)
  let opening = openingOf(day, calendar)
  // A narrow window may lie wholly in the hour that the spring night skips.
  while (!isOpen(opening, calendar)) {
    day = nextWorkingDay(addDays(day, 1), calendar)
    opening = openingOf(day, calendar)
  }
  return opening
}

/** The first instant of a day at which the wall shows the opening minute or, in spring, one past it. */
function openingOf(day: LocalDate, { openMinute, zone }: SendingCalendar): DateTime {
  let opening = instantAt(day, openMinute, zone)
  if (minuteOfDay(opening, zone) === openMinute) {
    return opening
  }
  // The night skips the opening minute: the window opens as soon as the clocks have jumped.
  for (;;) {
    const earlier = opening.minus({ minutes: 1 })
    if (localDateOf(earlier, zone) !== day || minuteOfDay(earlier, zone) < openMinute) {
      return opening
    }
    opening = earlier
  }
}
