/** Spaces that printers put between thousands: plain, no-break, narrow no-break, thin, figure. */
const SPACES = '\\u0020\\u00a0\\u202f\\u2009\\u2007'

/** `'` and `’` between thousands are Swiss. */
const GROUPED = `\\d{1,3}(?:[${SPACES}.,'’]\\d{3})+`

const NUMBER = `(?:${GROUPED}|\\d+)(?:[.,]\\d{1,4})?`

const CURRENCY_WORD =
  '€|EUR(?:OS?)?|\\$|US\\$|USD|£|GBP|CHF|Fr\\.|SEK|DKK|NOK|CAD|MAD|TND|MYR|RM|INR|Rs\\.?|₹|¥|JPY'

const AMOUNT = new RegExp(
  `(?<![\\w.,/])(?<!\\p{L}\\d{1,3}[${SPACES}])([-−–+(]?[${SPACES}]?)(?:(${CURRENCY_WORD})[${SPACES}]?)?([-−–]?)(${NUMBER})(?:[${SPACES}]?(-)(?![\\w]))?(?:[${SPACES}]?(${CURRENCY_WORD}|[eC](?![\\w])))?(?![\\w,]|[.]\\d|[${SPACES}]?%|[./-]\\d)`,
  'gu'
)

const CURRENCIES: Record<string, string> = {
  '€': 'EUR',
  'EUR': 'EUR',
  'EURO': 'EUR',
  'EUROS': 'EUR',
  '$': 'USD',
  'US$': 'USD',
  'USD': 'USD',
  '£': 'GBP',
  'GBP': 'GBP',
  'CHF': 'CHF',
  'FR.': 'CHF',
  'RM': 'MYR',
  'RS': 'INR',
  'RS.': 'INR',
  '₹': 'INR',
  '¥': 'JPY',
  // How some fonts of LaTeX give the euro sign.
  'E': 'EUR',
  'C': 'EUR',
}

export interface AmountReading {
  /** Whole cents, signed as printed. */
  cents: number
  /** ISO 4217, null when none is written beside it. */
  currency: string | null
  /** True when two digits follow a decimal mark: what money looks like. */
  hasCents: boolean
  /** `1,234` or `12.549`: thousands or three decimals; only a sum can tell. */
  ambiguous: boolean
  /** The other reading of an ambiguous amount, in cents. */
  otherCents: number | null
  start: number
  end: number
}

/**
 * Every amount written in a piece of text, in French, English, German or Swiss manner. A percentage, a
 * date or a part of a longer word is none.
 */
export function amountsIn(text: string): AmountReading[] {
  const found: AmountReading[] = []
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, before, currencyBefore, inner, number, after, currencyAfter] = match
    const parsed = parseNumber(number)
    if (!parsed) {
      continue
    }
    const isNegative = /[-−–(]/.test(before) || inner !== '' || after === '-'
    const sign = isNegative ? -1 : 1
    const currency = (currencyBefore ?? currencyAfter)?.toUpperCase()
    const lead = before.length - before.trimStart().length
    found.push({
      cents: sign * parsed.cents || 0,
      currency: currency ? (CURRENCIES[currency] ?? currency) : null,
      hasCents: parsed.decimals === 2,
      ambiguous: parsed.other !== null,
      otherCents: parsed.other === null ? null : sign * parsed.other,
      start: match.index + lead,
      end: match.index + whole.length,
    })
  }
  return found
}

/** The one amount that a cell holds, alone; null when there is none or something else beside it. */
export function amountOf(text: string): AmountReading | null {
  const [only, ...more] = amountsIn(text)
  if (!only || more.length > 0) {
    return null
  }
  const rest = text.slice(0, only.start) + text.slice(only.end)
  return /[\p{L}\d]/u.test(rest) ? null : only
}

interface Parsed {
  cents: number
  decimals: number
  other: number | null
}

/** The last mark is the decimal one, unless exactly three digits follow it and the digits before group in threes. */
function parseNumber(number: string): Parsed | null {
  const bare = number.replace(new RegExp(`[${SPACES}'’]`, 'g'), '')
  const mark = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  if (mark < 0) {
    return units(bare)
  }
  const decimals = bare.length - mark - 1
  const digits = bare.replace(/\D/g, '')
  if (digits.length > 13) {
    return null
  }
  if (decimals !== 3) {
    // `1.234.56` has one mark for two jobs.
    const marks = bare.match(/[.,]/g) ?? []
    if (marks.length > 1 && marks.every((one) => one === marks[0])) {
      return null
    }
    return { cents: scaled(digits, decimals), decimals, other: null }
  }
  const single = (bare.match(/[.,]/g) ?? []).length === 1
  const differs = !single && new Set(bare.match(/[.,]/g)).size > 1
  if (differs) {
    return { cents: scaled(digits, 3), decimals: 3, other: null }
  }
  const other = single && mark <= 3 && !number.includes(' ') ? scaled(digits, 3) : null
  return { cents: Number(digits) * 100, decimals: 0, other }
}

function units(digits: string): Parsed | null {
  return digits.length > 11 ? null : { cents: Number(digits) * 100, decimals: 0, other: null }
}

/** Rounds half away from zero, on digits: no binary fraction is ever made. */
function scaled(digits: string, decimals: number): number {
  const padded = digits.padStart(decimals + 1, '0')
  const integer = padded.slice(0, padded.length - decimals)
  const fraction = `${padded.slice(padded.length - decimals)}000`
  const roundUp = Number(fraction[2]) >= 5 ? 1 : 0
  return Number(integer) * 100 + Number(fraction.slice(0, 2)) + roundUp
}
