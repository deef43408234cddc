import type { LocalDate } from '../../../lib/format.ts'
import type { Locale } from '../../../lib/locale.ts'
import type { Condition } from './parse.ts'
import type { Range } from './ranges.ts'
import { quote, tokenize } from './tokens.ts'
import {
  noPlanWord,
  operatorWord,
  readOperator,
  stateWord,
  stepWord,
  type Operator,
} from './vocabulary.ts'

/** A condition as a person would type it: what is written is read back the same, in any language. */
export function writeCondition(condition: Condition, locale: Locale): string {
  return `${operatorWord(condition.operator, locale)}:${valueOf(condition, locale)}`
}

function valueOf(condition: Condition, locale: Locale): string {
  switch (condition.operator) {
    case 'client':
    case 'numero':
      return condition.values.map(quote).join(',')
    case 'plan':
      return condition.values.length === 0
        ? noPlanWord(locale)
        : condition.values.map(quote).join(',')
    case 'status':
      return condition.values.map((state) => stateWord(state, locale)).join(',')
    case 'step':
      return condition.values.map((tone) => stepWord(tone, locale)).join(',')
    case 'amount':
    case 'remainder':
      return writeRange(condition.range, euros)
    case 'due':
      return writeRange(condition.range, dayFirst)
  }
}

function writeRange<Value>({ sign, first, last }: Range<Value>, write: (value: Value) => string) {
  if (sign === '..' && last !== undefined) return `${write(first)}..${write(last)}`
  return `${sign === '=' ? '' : sign}${write(first)}`
}

function euros(cents: number) {
  const decimals = cents % 100
  const whole = String(Math.trunc(cents / 100))
  return decimals === 0 ? whole : `${whole},${String(decimals).padStart(2, '0')}`
}

function dayFirst(date: LocalDate) {
  return date.split('-').toReversed().join('/')
}

/** The text without the piece from `start` to `end`; the rest is left as it was typed. */
export function withoutToken(text: string, { start, end }: { start: number; end: number }) {
  const before = text.slice(0, start)
  const after = text.slice(end).trimStart()
  return (after === '' ? before.trimEnd() : before + after).trim()
}

/** The text with this condition instead of those of the same operator; null only takes them away. */
export function withCondition(
  text: string,
  operator: Operator,
  condition: Condition | null,
  locale: Locale
) {
  const kept = tokenize(text)
    .filter(({ name }) => name === null || readOperator(name) !== operator)
    .map(({ start, end }) => text.slice(start, end))
  const added = condition === null ? [] : [writeCondition(condition, locale)]
  // A quote left open would swallow what follows it.
  const closed = kept.map((piece) =>
    (piece.split('"').length - 1) % 2 === 1 ? `${piece}"` : piece
  )
  return [...closed, ...added].join(' ')
}
