import { isLocalDate, type LocalDate } from '#values/local_date'

const MONTHS: Record<string, number> = {}
const NAMES = [
  'janvier janv jan january januar januari enero ene jänner',
  'février fevrier févr fevr fév fev february feb februar februari febrero',
  'mars mar march märz maerz mrz maart marzo mrt',
  'avril avr april apr abril abr',
  'mai may maj mei mayo',
  'juin june jun juni junio',
  'juillet juil july jul juli julio',
  'août aout aoû aug august augustus agosto ago',
  'septembre sept sep september septiembre',
  'octobre oct october oktober okt octubre',
  'novembre nov november noviembre',
  'décembre decembre déc dec december dezember dez diciembre dic',
]
for (const [index, names] of NAMES.entries()) {
  for (const name of names.split(' ')) {
    MONTHS[name] = index + 1
  }
}

const MONTH = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')

export interface DateReading {
  date: LocalDate
  /** Day and month could be the other way round: `03/04/2026`. */
  ambiguous: boolean
  /** The month-first reading, when it exists. */
  otherDate: LocalDate | null
  /** Day first is impossible here: the whole document writes months first. */
  isMonthFirst: boolean
  start: number
  end: number
}

const NUMERIC =
  /(?<![\d/.,-])(\d{1,2})\s?([/.\-–])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/]|[.,-]\d)/g
const ISO = /(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/]|[.-]\d)/g
const COMPACT = /(?<![\w./-])(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\w/-])/g
const DAY_FIRST = new RegExp(
  `(?<![\\d/])(\\d{1,2})(?:er|st|nd|rd|th|\\.|º)?[\\s-]{0,2}(?:de |of )?(${MONTH})\\.?,?[\\s-]{0,2}(?:de(?:l)? )?(\\d{4}|(?<=-)\\d{2})(?!\\d)`,
  'giu'
)
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(${MONTH})\\.?\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s{0,2}(\\d{4})(?!\\d)`,
  'giu'
)

/**
 * Every date written in a piece of text, day before month: `12/03/2026`, `12.3.26`, `2026-03-12`,
 * `20260312`, `1er mars 2026`, `12. März 2026`, `March 12, 2026`. Days that no calendar has are none.
 */
export function datesIn(text: string): DateReading[] {
  const found = [
    ...[...text.matchAll(ISO)].map((match) => written(match, +match[1], +match[2], +match[3])),
    ...[...text.matchAll(DAY_FIRST)].map((match) =>
      written(match, year(match[3]), MONTHS[match[2].toLowerCase()], +match[1])
    ),
    ...[...text.matchAll(MONTH_FIRST)].map((match) =>
      written(match, year(match[3]), MONTHS[match[1].toLowerCase()], +match[2])
    ),
    ...[...text.matchAll(NUMERIC)].map(numeric),
    ...[...text.matchAll(COMPACT)].map((match) => written(match, +match[1], +match[2], +match[3])),
  ].filter((reading): reading is DateReading => reading !== null)

  const kept: DateReading[] = []
  for (const reading of found) {
    if (!kept.some((other) => reading.start < other.end && other.start < reading.end)) {
      kept.push(reading)
    }
  }
  return kept.sort((a, b) => a.start - b.start)
}

function numeric(match: RegExpExecArray): DateReading | null {
  const [first, second] = [Number(match[1]), Number(match[3])]
  const dayFirst = iso(year(match[4]), second, first)
  const monthFirst = iso(year(match[4]), first, second)
  if (!dayFirst && !monthFirst) {
    return null
  }
  return {
    date: (dayFirst ?? monthFirst) as LocalDate,
    ambiguous: dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst,
    otherDate: dayFirst && monthFirst !== dayFirst ? monthFirst : null,
    isMonthFirst: dayFirst === null,
    ...span(match),
  }
}

function written(match: RegExpExecArray, ...parts: [number, number, number]): DateReading | null {
  const date = iso(...parts)
  return date === null
    ? null
    : { date, ambiguous: false, otherDate: null, isMonthFirst: false, ...span(match) }
}

const span = (match: RegExpExecArray) => ({
  start: match.index,
  end: match.index + match[0].length,
})

/** Two digits are of this century until 79: no invoice of 1980 is chased. */
function year(digits: string): number {
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 80 ? 2000 : 1900)
}

function iso(fullYear: number, month: number, day: number): LocalDate | null {
  if (fullYear < 1990 || fullYear > 2099) {
    return null
  }
  const two = (value: number) => String(value).padStart(2, '0')
  const date = `${fullYear}-${two(month)}-${two(day)}`
  return isLocalDate(date) ? date : null
}
