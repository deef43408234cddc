import Holidays, { type HolidaysTypes } from 'date-holidays'
import type { LocalDate } from '#values/local_date'

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

/** What people call a day off, in the languages of the product. */
export interface HolidayName {
  fr: string
  en: string
}

/** As calendars on French walls say it; by the library's rule, days after Easter for those that move. */
const FRENCH_NAMES: Record<string, HolidayName> = {
  '01-01': { fr: 'Jour de l’an', en: 'New Year’s Day' },
  'easter -2': { fr: 'Vendredi saint', en: 'Good Friday' },
  'easter 1': { fr: 'Lundi de Pâques', en: 'Easter Monday' },
  '05-01': { fr: '1er mai', en: 'Labour Day' },
  '05-08': { fr: '8 mai 1945', en: 'Victory Day' },
  'easter 39': { fr: 'Ascension', en: 'Ascension Day' },
  'easter 50': { fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
  '07-14': { fr: '14 juillet', en: 'Bastille Day' },
  '08-15': { fr: 'Assomption', en: 'Assumption' },
  '11-01': { fr: 'Toussaint', en: 'All Saints’ Day' },
  '11-11': { fr: '11 novembre', en: 'Armistice Day' },
  '12-25': { fr: 'Noël', en: 'Christmas Day' },
  '12-26': { fr: 'Saint-Étienne', en: 'Saint Stephen’s Day' },
}

const ABOLITION: HolidayName = { fr: 'Abolition de l’esclavage', en: 'Abolition of Slavery' }

/** Overseas collectivities that date-holidays lists as countries of their own. */
const OWN_COUNTRY = new Set(['FR-PM', 'FR-NC', 'FR-PF', 'FR-WF'])

/**
 * Saint-Martin celebrates the abolition of slavery on 28 May, while the labour code (L3422-2) and
 * the library still say 27 May: nothing leaves on either.
 */
const LOCAL_ADDITIONS: Record<string, string> = { 'FR-MF': '05-28' }

const holidaysByRegion = new Map<string, Holidays>()
const holidaysByYear = new Map<string, ReadonlyMap<LocalDate, HolidayName>>()

/**
 * The public holiday of a day, on which people do not work; null on any other. Observances do not count,
 * and two that meet (1 May 2008 is Ascension too) are both named.
 *
 * @param region `FR`, `FR-57`, `FR-RE`, or any country of date-holidays
 * @throws RangeError for a region that nobody knows, rather than sending on its holidays
 */
export function publicHolidayOn(date: LocalDate, region: string): HolidayName | null {
  return publicHolidays(region, Number(date.slice(0, 4))).get(date) ?? null
}

/** Computed once per region and year; the library takes milliseconds for each. */
function publicHolidays(region: string, year: number): ReadonlyMap<LocalDate, HolidayName> {
  const key = `${region} ${year}`
  let days = holidaysByYear.get(key)
  if (!days) {
    days = computePublicHolidays(region, year)
    holidaysByYear.set(key, days)
  }
  return days
}

function computePublicHolidays(region: string, year: number): Map<LocalDate, HolidayName> {
  const holidays = holidaysOf(region)
  const english = new Map(holidays.getHolidays(year, 'en').map(({ rule, name }) => [rule, name]))
  const days = new Map<LocalDate, HolidayName>()
  const add = (date: LocalDate, { fr, en }: HolidayName) => {
    const other = days.get(date)
    days.set(date, other ? { fr: `${other.fr}, ${fr}`, en: `${other.en}, ${en}` } : { fr, en })
  }

  for (const holiday of holidays.getHolidays(year, 'fr')) {
    if (holiday.type === 'public') {
      const name = nameOf(holiday, region, english.get(holiday.rule) ?? holiday.name)
      add(holiday.date.slice(0, 10), name)
    }
  }
  const addition = LOCAL_ADDITIONS[region]
  if (addition) {
    add(`${year}-${addition}`, ABOLITION)
  }
  return days
}

/** The wall's name in France; elsewhere, and for what one territory alone celebrates, the library's. */
function nameOf({ rule, name }: HolidaysTypes.Holiday, region: string, english: string) {
  const french = region === 'FR' || region.startsWith('FR-') ? FRENCH_NAMES[rule] : undefined
  return french ?? { fr: name, en: english }
}

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
