import { isLocalDate, type LocalDate } from '#values/local_date'
import { datesIn } from '#values/reading/date_text'

/** What stands between euros and cents in a file: one file writes all its amounts the same way. */
export type DecimalMark = ',' | '.'

/** What comes first in a date like `03/04/2026`: one file writes all its dates the same way. */
export type DateOrder = 'day' | 'month'

/** Spaces of every width, and the marks that Swiss spreadsheets put between thousands. */
const GROUPS = /(?<=\d)[\s\u00a0\u202f\u2009\u2007'’](?=\d{3}(?!\d))/g
const CURRENCY = /€|(?<!\p{L})(?:EUR|euros?)(?!\p{L})/giu
const SIGNED = /^(?:([-−–])?([\d.,]+)|([\d.,]+)([-−–])|\(([\d.,]+)\))$/

/** Money beyond what a double holds in cents is no invoice of anybody. */
const MOST_DIGITS = 13

/**
 * The cents that a cell holds, by the decimal mark of its file: `1 234,56 €`, `1.234,56`, `(12,00)`,
 * `12,00-`. Never rounds: more than two decimals are read only when the others are zeros.
 *
 * @returns null when the cell is not one amount written that way
 */
export function readAmount(text: string, mark: DecimalMark): number | null {
  const bare = text
    .replace(CURRENCY, '')
    .trim()
    .replace(GROUPS, '')
    .replace(/^([-−–])\s+/, '$1')
  const match = SIGNED.exec(bare)
  if (!match) {
    return null
  }
  const cents = centsOf(match[2] ?? match[3] ?? match[5], mark)
  const isNegative = Boolean(match[1] ?? match[4] ?? match[5])
  return cents === null ? null : (isNegative ? -cents : cents) || 0
}

function centsOf(number: string, mark: DecimalMark): number | null {
  const separator = mark === ',' ? '.' : ','
  const [whole, decimals = '', ...more] = number.split(mark)
  const groups = whole.split(separator)
  const areGrouped = groups.slice(1).every((group) => /^\d{3}$/.test(group))
  const isNumber = /^\d+$/.test(groups[0]) && (groups.length === 1 || groups[0].length <= 3)
  if (more.length > 0 || !isNumber || !areGrouped || !/^\d*$/.test(decimals)) {
    return null
  }
  if (/[1-9]/.test(decimals.slice(2)) || groups.join('').length > MOST_DIGITS - 2) {
    return null
  }
  return Number(groups.join('')) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'))
}

/** A time of day that a database adds to its dates. */
const TIME =
  /(?:T|\s+(?:à\s*)?)\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i

/**
 * The day that a cell holds, by the order of its file: `12/03/2026`, `2026-03-12`, `12 mars 2026`,
 * `Mar 12, 2026`, with or without a time of day.
 *
 * @returns null when the cell is not one day of the calendar written that way
 */
export function readDay(text: string, order: DateOrder): LocalDate | null {
  const day = text.trim().replace(TIME, '')
  const [found, ...more] = datesIn(day)
  const isAlone = found && more.length === 0 && found.start === 0 && found.end >= day.length
  if (!isAlone) {
    return null
  }
  if (found.isMonthFirst) {
    return order === 'month' ? found.date : null
  }
  if (order === 'day' || !isOrdered(day)) {
    return found.date
  }
  const date = found.ambiguous ? found.otherDate : sameBothWays(day) ? found.date : null
  return date !== null && isLocalDate(date) ? date : null
}

/** Digits in an order of their own: a year first or a month in letters says what is what. */
const isOrdered = (text: string) => /^\d{1,2}\D+\d{1,2}\D+\d/.test(text)

function sameBothWays(text: string): boolean {
  const [first, second] = text.split(/\D+/).map(Number)
  return first === second
}
