import { addDays, parseAmount, parseDay, type LocalDate } from '../../../lib/format.ts'
import { fold } from './vocabulary.ts'

/** How a value bounds: more than, at least, less than, at most, exactly, from one to another. */
export type Sign = '>' | '>=' | '<' | '<=' | '=' | '..'

export interface Range<Value> {
  sign: Sign
  first: Value
  /** Only of `..`. */
  last?: Value
}

const SIGNED = /^(>=|<=|≥|≤|>|<|=)?\s*(\S.*)$/u
const SIGNS: Record<string, Sign> = { '≥': '>=', '≤': '<=', '': '=' }

/** Reads `>500`, `<=500`, `500`, `100..500`; null when a value cannot be read. */
function readRange<Value extends string | number>(
  typed: string,
  read: (text: string) => Value | null
): Range<Value> | null {
  const [from, to, ...more] = typed.split('..')
  if (to !== undefined) {
    const first = read(from ?? '')
    const last = read(to)
    if (first === null || last === null || more.length > 0) return null
    return first <= last ? { sign: '..', first, last } : { sign: '..', first: last, last: first }
  }
  const [, sign = '', value = ''] = SIGNED.exec(typed) ?? []
  const first = read(value)
  return first === null ? null : { sign: SIGNS[sign] ?? (sign as Sign), first }
}

/** Cents: `>500`, `<=99,90`, `100..500`. */
export function readAmounts(typed: string): Range<number> | null {
  return readRange(typed, parseAmount)
}

/** Days: `>15/09/2026`, `15/09`, `01/09..30/09`, `09/2026`, `ce_mois`; `today` gives them a year. */
export function readDays(typed: string, today: LocalDate): Range<LocalDate> | null {
  return (
    namedDays(typed, today) ?? monthOf(typed) ?? readRange(typed, (text) => parseDay(text, today))
  )
}

/** `09/2026`, `2026-09`: the whole month. */
function monthOf(typed: string): Range<LocalDate> | null {
  const [, monthFirst, yearLast] = /^(\d{1,2})\/(\d{4})$/.exec(typed) ?? []
  const [, yearFirst, monthLast] = /^(\d{4})-(\d{2})$/.exec(typed) ?? []
  const year = yearLast ?? yearFirst
  const month = (monthFirst ?? monthLast ?? '').padStart(2, '0')
  return year === undefined || month < '01' || month > '12' ? null : wholeMonth(`${year}-${month}`)
}

function wholeMonth(month: string): Range<LocalDate> {
  const nextMonth = addDays(`${month}-28`, 4).slice(0, 7)
  return { sign: '..', first: `${month}-01`, last: addDays(`${nextMonth}-01`, -1) }
}

/** Days that move with the calendar, so that a saved view stays true. */
function namedDays(typed: string, today: LocalDate): Range<LocalDate> | null {
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7
  const monday = addDays(today, -weekday)
  switch (fold(typed).replace(/[’']/g, '')) {
    case 'aujourdhui':
    case 'today':
      return { sign: '=', first: today }
    case 'cettesemaine':
    case 'thisweek':
      return { sign: '..', first: monday, last: addDays(monday, 6) }
    case 'semaineprochaine':
    case 'nextweek':
      return { sign: '..', first: addDays(monday, 7), last: addDays(monday, 13) }
    case 'cemois':
    case 'thismonth':
      return wholeMonth(today.slice(0, 7))
    case 'moisprochain':
    case 'nextmonth':
      return wholeMonth(addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7))
    case 'moisdernier':
    case 'lastmonth':
      return wholeMonth(addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7))
    default:
      return null
  }
}
