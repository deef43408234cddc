import type { Locale } from './locale.ts'

/** A date without time, `YYYY-MM-DD`, as the API gives due dates. */
export type LocalDate = string
/** An instant, ISO 8601 in UTC, as the API gives `sendAt`. */
export type Instant = string

const TAGS: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' }
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const QUARTER_MS = 900_000
const NBSP = '\u00a0'
/** Intl groups French thousands with U+202F, which our text face draws too thin to see. */
const THIN_SPACES = /\u202f/g

/** The same text with spaces one can see: for letters shown on screen, which keep theirs when sent. */
export function legible(text: string) {
  return text.replace(THIN_SPACES, NBSP)
}

function noonOf(date: LocalDate) {
  return new Date(`${date}T12:00:00Z`)
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekdayOf(date: LocalDate) {
  return noonOf(date).getUTCDay() || 7
}

/** Whole days from one local date to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate) {
  return Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / DAY_MS)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(noonOf(date).getTime() + days * DAY_MS).toISOString().slice(0, 10)
}

/**
 * Midnight of a day in a time zone, as the API takes instants. Where the clock skips midnight, the
 * first minute of that day.
 */
export function startOfDay(date: LocalDate, timeZone: string): Instant {
  let at = Date.parse(`${date}T00:00:00Z`) - 14 * HOUR_MS
  while (localDateOf(new Date(at), timeZone) < date) at += QUARTER_MS
  return new Date(at).toISOString()
}

const calendars = new Map<string, Intl.DateTimeFormat>()

/** Asked for by every row of a list, each time it is drawn; making one takes longer than drawing the row. */
function calendarOf(timeZone: string) {
  const known = calendars.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  calendars.set(timeZone, made)
  return made
}

/** The day an instant falls on in a time zone. */
export function localDateOf(instant: Instant | Date, timeZone: string): LocalDate {
  return calendarOf(timeZone).format(new Date(instant))
}

/** French writes the first of the month « 1er ». */
function withOrdinal(text: string, locale: Locale) {
  return locale === 'fr' ? text.replace(/(^|\s)1(?=\s)/, '$11er') : text
}

const MINUS = '\u2212'
const DUE_DAY: Record<Locale, string> = { fr: 'J', en: 'D' }

/**
 * Every amount, date and hour the application prints. Dates of invoices are local dates and know no
 * zone; instants are shown in the organization's.
 */
export function createFormat(locale: Locale, timeZone: string) {
  const tag = TAGS[locale]
  const euros = new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR' })
  const wholeEuros = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  })
  const integers = new Intl.NumberFormat(tag)
  const decimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

  /** Null, and what is no code of a currency, give the figure alone: « 9,60 ». */
  function amountIn(cents: number, currency: string | null) {
    const isCode = currency !== null && /^[A-Z]{3}$/.test(currency)
    const style = isCode ? { style: 'currency' as const, currency } : {}
    return legible(new Intl.NumberFormat(tag, { ...decimals, ...style }).format(cents / 100))
  }

  const byteUnits = (['byte', 'kilobyte', 'megabyte'] as const).map(
    (unit) => new Intl.NumberFormat(tag, { style: 'unit', unit, maximumSignificantDigits: 2 })
  )

  const dayFormat = (options: Intl.DateTimeFormatOptions) => {
    // Made when it is first needed: no screen needs all of them, and making one takes a while.
    let format: Intl.DateTimeFormat | null = null
    return (date: LocalDate) => {
      format ??= new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
      return withOrdinal(format.format(noonOf(date)), locale)
    }
  }
  const date = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' })
  const dayMonth = dayFormat({ day: 'numeric', month: 'short' })
  const shortDay = dayFormat({ weekday: 'short', day: 'numeric', month: 'short' })
  const tightDay = dayFormat({ weekday: 'short', day: 'numeric' })
  const longDay = dayFormat({ weekday: 'long', day: 'numeric', month: 'long' })
  const fullDay = dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = dayFormat({ weekday: 'long' })
  const weekdayShort = dayFormat({ weekday: 'short' })
  const month = dayFormat({ month: 'long' })
  const shortMonth = dayFormat({ month: 'short' })
  const shortMonthYear = dayFormat({ month: 'short', year: 'numeric' })
  const hourMinute = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })

  /** « 9 h 02 », « 9 h »; `padded` keeps the minutes of a full hour, for columns: « 9 h 00 ». */
  function time(instant: Instant, padded = false) {
    const [hour = '', minute = ''] = hourMinute.format(new Date(instant)).split(':')
    if (locale === 'en') return `${hour}:${minute}`
    const hours = `${Number(hour)}${NBSP}h`
    return minute === '00' && !padded ? hours : `${hours}${NBSP}${minute}`
  }

  const dayOf = (instant: Instant) => localDateOf(instant, timeZone)

  return {
    locale,
    timeZone,
    /** Cents in, « 1 111,10 € » out, its spaces unbreakable. */
    amount: (cents: number) => legible(euros.format(cents / 100)),
    /** Of a document that may be in any currency: « 4,11 $US ». */
    amountIn,
    /** For labels where cents are noise: « 9 087 € ». */
    roundAmount: (cents: number) => legible(wholeEuros.format(Math.round(cents / 100))),
    integer: (value: number) => integers.format(value),
    /** « 340 ko », « 1,2 Mo »: sizes of files, by thousands as file managers write them. */
    bytes: (count: number) => {
      const power = count < 1_000 ? 0 : count < 1_000_000 ? 1 : 2
      return legible(byteUnits[power]?.format(count / 1_000 ** power) ?? '')
    },
    /** « J+7 », « J−3 », « J »: days from the due date, as collectors write them; « D+7 » in English. */
    offset: (days: number) => {
      const sign = days === 0 ? '' : days > 0 ? '+' : MINUS
      return `${DUE_DAY[locale]}${sign}${days === 0 ? '' : Math.abs(days)}`
    },
    date,
    dayMonth,
    shortDay,
    tightDay,
    longDay,
    fullDay,
    weekday,
    weekdayShort,
    month,
    /** « nov. », « janv. 2027 » when the year is not the one of `today`. */
    monthFrom: (day: LocalDate, today: LocalDate) =>
      (day.slice(0, 4) === today.slice(0, 4) ? shortMonth : shortMonthYear)(day),
    time,
    dayOf,
    /** « mardi 24 novembre à 9 h », the words for `à` given by the catalogue of the caller. */
    instantDay: (instant: Instant) => longDay(dayOf(instant)),
    instantShortDay: (instant: Instant) => shortDay(dayOf(instant)),
    /** « mar. 24 », where the month goes without saying. */
    instantTightDay: (instant: Instant) => tightDay(dayOf(instant)),
    instantFull: (instant: Instant) => `${fullDay(dayOf(instant))}, ${time(instant)}`,
  }
}

export type Format = ReturnType<typeof createFormat>

const CURRENCY = /€|eur(?:os?)?\b/gi
const SPACES = /[\s\u00a0\u202f'’]/g
/** Thousands in groups of three by one mark, then at most two decimals after the other mark. */
const GROUPED = /^\d{1,3}(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+\.\d{1,2}|(?:,\d{3}){2,})$/

/**
 * Cents of what a person typed or pasted: « 1 111,10 », « 1111.1 », « 1 111 € », « 1.234,56 EUR »,
 * « 1,234.56 ». Null when it is not an amount, has more than two decimals, or could be read in two
 * ways (« 1,234 »).
 */
export function parseAmount(typed: string): number | null {
  const bare = typed.replace(CURRENCY, '').replace(SPACES, '')
  // In a grouped number the first mark is the one of thousands.
  const [thousands = ''] = GROUPED.exec(bare) === null ? [] : (/[.,]/.exec(bare) ?? [])
  const plain = bare.replaceAll(thousands, '').replace(',', '.')
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return null
  const [whole = '0', decimals = ''] = plain.split('.')
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
}

/**
 * The day a person typed, day first: « 24/11/2026 », « 24.11.26 », « 24 11 » (this year), or ISO.
 * Null when it is not a day of the calendar.
 */
export function parseDay(typed: string, today: LocalDate): LocalDate | null {
  const text = typed.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const dayFirst = /^(\d{1,2})[/.\s-](\d{1,2})(?:[/.\s-](\d{2}|\d{4}))?$/.exec(text)
  const [year = '', month = '', day = ''] = iso
    ? iso.slice(1)
    : dayFirst
      ? [dayFirst[3] ?? today.slice(0, 4), dayFirst[2], dayFirst[1]]
      : []
  const century = year.length === 2 ? today.slice(0, 2) : ''
  const date = `${century}${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = noonOf(date)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null
}
