import type { Data } from '@generated/data'
import { addDays, type LocalDate } from '../../../lib/format.ts'
import type { InvoiceView } from '../invoice_search.ts'
import type { Condition, ParsedSearch } from '../search_syntax/parse.ts'
import type { Range } from '../search_syntax/ranges.ts'

export type InvoiceState = Data.Invoice['status'] | 'late' | 'upcoming'
export type Tone = Data.Relance['tone']

/** The filters of the list as the API takes them. Amounts are cents; every bound is included. */
export interface ApiFilters {
  view: InvoiceView
  q?: string
  status?: InvoiceState[]
  step?: Tone[]
  client?: string[]
  numero?: string[]
  plan?: string[]
  hasPlan?: boolean
  dueFrom?: LocalDate
  dueTo?: LocalDate
  amountMinCents?: number
  amountMaxCents?: number
  minCents?: number
  maxCents?: number
}

/** The API takes amounts up to there; more is as much. */
const MOST_CENTS = 1_000_000_000

/** Said twice, lists add up (one or the other) and bounds tighten (both). */
export function filtersOf(view: InvoiceView, { tokens, words }: ParsedSearch): ApiFilters {
  const conditions = tokens.flatMap(({ condition }) => condition ?? [])
  const filters: ApiFilters = { view }
  // The API searches texts of at most a hundred characters.
  if (words !== '') filters.q = words.slice(0, 100)
  for (const condition of conditions) narrow(filters, condition)
  return filters
}

/** Does anything narrow the list beyond its tab? */
export function isNarrowed({ view: _view, ...filters }: ApiFilters) {
  return Object.values(filters).some((value) => value !== undefined)
}

function narrow(filters: ApiFilters, condition: Condition) {
  switch (condition.operator) {
    case 'status':
      filters.status = union(filters.status, condition.values)
      return
    case 'step':
      filters.step = union(filters.step, condition.values)
      return
    case 'client':
    case 'numero':
      filters[condition.operator] = names(filters[condition.operator], condition.values)
      return
    case 'plan':
      if (condition.values.length === 0) filters.hasPlan = false
      else filters.plan = names(filters.plan, condition.values)
      return
    case 'amount': {
      const [min, max] = centsWithin(condition.range)
      filters.amountMinCents = largest(filters.amountMinCents, min)
      filters.amountMaxCents = smallest(filters.amountMaxCents, max)
      return
    }
    case 'remainder': {
      const [min, max] = centsWithin(condition.range)
      filters.minCents = largest(filters.minCents, min)
      filters.maxCents = smallest(filters.maxCents, max)
      return
    }
    case 'due': {
      const [from, to] = bounds(condition.range, addDays)
      filters.dueFrom = largest(filters.dueFrom, from)
      filters.dueTo = smallest(filters.dueTo, to)
    }
  }
}

/** The first and the last value that a range lets through; `step` gives the value next to one. */
function bounds<Value>(
  { sign, first, last }: Range<Value>,
  step: (value: Value, by: number) => Value
): [Value | undefined, Value | undefined] {
  switch (sign) {
    case '>':
      return [step(first, 1), undefined]
    case '>=':
      return [first, undefined]
    case '<':
      return [undefined, step(first, -1)]
    case '<=':
      return [undefined, first]
    case '=':
      return [first, first]
    case '..':
      return [first, last]
  }
}

function centsWithin(range: Range<number>) {
  return bounds(range, (cents, by) => cents + by).map(
    (cents) => cents && Math.min(MOST_CENTS, Math.max(0, cents))
  )
}

const MOST_ALTERNATIVES = 20
const LONGEST_NAME = 100

function names(known: string[] = [], more: string[]) {
  return union(
    known,
    more.map((name) => name.slice(0, LONGEST_NAME))
  ).slice(0, MOST_ALTERNATIVES)
}

function union<Value>(known: Value[] = [], more: Value[]) {
  return [...new Set([...known, ...more])]
}

function largest<Value extends string | number>(one?: Value, other?: Value) {
  if (one === undefined || other === undefined) return one ?? other
  return one > other ? one : other
}

function smallest<Value extends string | number>(one?: Value, other?: Value) {
  if (one === undefined || other === undefined) return one ?? other
  return one < other ? one : other
}
