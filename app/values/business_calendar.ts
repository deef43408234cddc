import Holidays from 'date-holidays'
import type { DateTime } from 'luxon'
import {
  addDays,
  instantAt,
  localDateOf,
  minuteOfDay,
  weekdayOf,
  type LocalDate,
} from '#values/local_date'

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

/** The regions offered to an organization in France, with their French names. */
export const FRENCH_REGIONS: Record<string, string> = {
  'FR': 'France',
  'FR-57': 'Moselle',
  'FR-67': 'Bas-Rhin',
  'FR-68': 'Haut-Rhin',
  'FR-GP': 'Guadeloupe',
  'FR-MQ': 'Martinique',
  'FR-GF': 'Guyane',
  'FR-RE': 'La Réunion',
  'FR-YT': 'Mayotte',
  'FR-BL': 'Saint-Barthélemy',
  'FR-MF': 'Saint-Martin',
  'FR-PM': 'Saint-Pierre-et-Miquelon',
  'FR-NC': 'Nouvelle-Calédonie',
  'FR-PF': 'Polynésie française',
  'FR-WF': 'Wallis-et-Futuna',
}

/** Overseas collectivities that date-holidays lists as countries of their own. */
const OWN_COUNTRY = new Set(['FR-PM', 'FR-NC', 'FR-PF', 'FR-WF'])

/**
 * Saint-Martin celebrates the abolition of slavery on 28 May, while the labour code (L3422-2) and
 * the library still say 27 May: nothing leaves on either.
 */
const LOCAL_ADDITIONS: Record<string, string> = { 'FR-MF': '05-28' }

/** More closed days in a row than anyone means: the list is wrong. */
const LONGEST_CLOSURE_DAYS = 1000

const holidaysByRegion = new Map<string, Holidays>()
const holidaysByYear = new Map<string, ReadonlySet<LocalDate>>()

/** Monday to Friday, neither a public holiday of the region nor a closed day of the organization. */
export function isWorkingDay(date: LocalDate, calendar: SendingCalendar): boolean {
  return calendar.alwaysOpen || closureOf(date, calendar) === null
}

/** Why nothing leaves on a day. */
export type Closure = 'weekend' | 'holiday' | 'closed_day'

/** What closes this day, the public holiday said first; null for a working day. */
export function closureOf(date: LocalDate, calendar: SendingCalendar): Closure | null {
  if (isPublicHoliday(date, calendar.region)) {
    return 'holiday'
  }
  if (weekdayOf(date) > 5) {
    return 'weekend'
  }
  return calendar.closedDays.includes(date) ? 'closed_day' : null
}

/** True on a public holiday, where people do not work; observances do not count. */
export function isPublicHoliday(date: LocalDate, region: string): boolean {
  return publicHolidays(region, Number(date.slice(0, 4))).has(date)
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

/** Computed once per region and year; the library takes milliseconds for each. */
function publicHolidays(region: string, year: number): ReadonlySet<LocalDate> {
  const key = `${region} ${year}`
  let days = holidaysByYear.get(key)
  if (!days) {
    days = new Set(computePublicHolidays(region, year))
    holidaysByYear.set(key, days)
  }
  return days
}

function computePublicHolidays(region: string, year: number): LocalDate[] {
  const days = holidaysOf(region)
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => holiday.date.slice(0, 10))
  const addition = LOCAL_ADDITIONS[region]
  return addition ? [...days, `${year}-${addition}`] : days
}

/** @throws RangeError for a region that nobody knows, rather than sending on its holidays */
function holidaysOf(region: string): Holidays {
  const known = holidaysByRegion.get(region)
  if (known) {
    return known
  }

  const path = OWN_COUNTRY.has(region) ? [region.slice(3)] : region.split('-')
  const holidays = new Holidays()
  if (!path.every((name, depth) => isListed(holidays, path.slice(0, depth), name))) {
    throw new RangeError(`Unknown calendar region: ${region}`)
  }
  const [country, state, part] = path
  holidays.init(country, state, part)
  holidaysByRegion.set(region, holidays)
  return holidays
}

/** The library falls back to the country for a state it does not know: ask first. */
function isListed(holidays: Holidays, parents: string[], name: string): boolean {
  const [country, state] = parents
  return Object.hasOwn(holidays.query(country, state) ?? {}, name)
}
