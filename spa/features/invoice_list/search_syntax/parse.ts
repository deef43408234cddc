import type { LocalDate } from '../../../lib/format.ts'
import type { InvoiceState, Tone } from '../api/filters.ts'
import { readAmounts, readDays, type Range } from './ranges.ts'
import { tokenize, type Token } from './tokens.ts'
import {
  meansNoPlan,
  nearestOperator,
  readOperator,
  readState,
  readStep,
  type Operator,
} from './vocabulary.ts'

/** One thing that is asked of the list. */
export type Condition =
  | { operator: 'status'; values: InvoiceState[] }
  | { operator: 'step'; values: Tone[] }
  | { operator: 'client' | 'numero'; values: string[] }
  /** Without values: those that have no plan. */
  | { operator: 'plan'; values: string[] }
  | { operator: 'amount' | 'remainder'; range: Range<number> }
  | { operator: 'due'; range: Range<LocalDate> }

/** Why a token says nothing to the list; it stays in the text, and what is around it still works. */
export type Problem =
  | { kind: 'unknown'; name: string; nearest: Operator | undefined }
  | { kind: 'unreadable'; operator: Operator; value: string }
  | { kind: 'empty'; operator: Operator }

export interface ReadToken extends Token {
  condition?: Condition
  problem?: Problem
}

export interface ParsedSearch {
  tokens: ReadToken[]
  /** What is searched among numbers and names. */
  words: string
}

/**
 * Reads what a person typed: operators in French or in English, in any order, and words. Pure and
 * total: any text is read, nothing of it is dropped.
 */
export function parseSearch(text: string, today: LocalDate): ParsedSearch {
  const tokens = tokenize(text).map((token): ReadToken => {
    if (token.name === null) return token
    const operator = readOperator(token.name)
    if (operator === undefined) {
      return {
        ...token,
        problem: { kind: 'unknown', name: token.name, nearest: nearestOperator(token.name) },
      }
    }
    if (token.values.length === 0) return { ...token, problem: { kind: 'empty', operator } }
    const condition = conditionOf(operator, token.values, today)
    return condition === null
      ? { ...token, problem: { kind: 'unreadable', operator, value: token.values.join(',') } }
      : { ...token, condition }
  })
  const words = tokens
    .filter(({ name }) => name === null)
    .map(({ values }) => values[0])
    .join(' ')
  return { tokens, words: words.trim() }
}

function conditionOf(operator: Operator, values: string[], today: LocalDate): Condition | null {
  switch (operator) {
    case 'client':
    case 'numero':
      return { operator, values }
    case 'plan':
      return { operator, values: values.every(meansNoPlan) ? [] : values }
    case 'status': {
      const states = all(values, readState)
      return states && { operator, values: states }
    }
    case 'step': {
      const tones = all(values, readStep)
      return tones && { operator, values: tones }
    }
    case 'amount':
    case 'remainder': {
      const range = readAmounts(values.join(','))
      return range && { operator, range }
    }
    case 'due': {
      const range = readDays(values.join(','), today)
      return range && { operator, range }
    }
  }
}

/** Every value read, once each; null when one cannot be. */
function all<Value>(values: string[], read: (value: string) => Value | undefined): Value[] | null {
  const known = values.map(read)
  return known.includes(undefined)
    ? null
    : [...new Set(known.filter((value) => value !== undefined))]
}

/** What is wrong with a search, in the order it was typed. */
export function problemsOf({ tokens }: ParsedSearch): Problem[] {
  return tokens.flatMap(({ problem }) => problem ?? [])
}
