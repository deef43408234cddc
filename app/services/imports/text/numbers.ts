import { datesIn } from '#values/reading/date_text'
import { looksLikeIban, vatNumberOf } from '#values/reading/identifiers'
import { cellsBelow, cellsRight } from './geometry.js'
import { labelsIn, type LabelMatch } from './labels/label.js'
import { NUMBER_LABELS, type NumberKind } from './labels/number_labels.js'
import type { Cell, TextPage } from './text_page.js'

export interface FoundNumber {
  numero: string
  score: number
  page: TextPage
  cell: Cell
  start: number
}

export interface ChosenNumber extends FoundNumber {
  confidence: number
  /** Other numbers that call themselves the invoice's, as surely: a file with several invoices. */
  rivals: string[]
}

/** Every number that a label announces as the document's, best first. */
export function findNumbers(pages: readonly TextPage[]): FoundNumber[] {
  const found = pages.flatMap((page) =>
    page.cells.flatMap((cell) =>
      labelsIn(cell.folded, NUMBER_LABELS).flatMap((label, index, all) =>
        label.kind === 'other' ? [] : numbersAfter(page, cell, label, all[index + 1])
      )
    )
  )
  return found.sort((a, b) => b.score - a.score)
}

function numbersAfter(
  page: TextPage,
  cell: Cell,
  label: LabelMatch<NumberKind>,
  next: LabelMatch<NumberKind> | undefined
): FoundNumber[] {
  const prominence = prominenceOf(page, cell, label)
  const here = tokenAt(cell.text.slice(0, next?.start), label.end)
  if (here) {
    // A word for the document inside a sentence announces nothing.
    const distance = cell.folded.slice(0, label.start).trim().length
    const inSentence = label.kind !== 'number' && distance > 0 ? 0.6 : 1
    // « Facture F-2026-014 » as a title: letters and digits that no amount and no date have.
    const isTitle = label.kind === 'title' && distance === 0 && cell.size >= 12
    const weight =
      label.kind === 'title' && isYear(here.text) ? BARE_YEAR : isTitle ? 0.92 : label.weight
    return [scored(page, cell, here, weight * prominence * inSentence)]
  }
  const rest = cell.text.slice(label.end, next?.start).replace(/[\s:#.°n-]/gi, '')
  if (rest !== '' || (label.kind === 'title' && label.start > 0)) {
    return []
  }
  for (const { cell: other, nearness } of cellsRight(page, cell, 2)) {
    const token = tokenAt(other.text, 0)
    if (token && !isLabelled(other, token.start)) {
      const factor = label.kind === 'title' ? 0.8 : 1
      return [scored(page, other, token, label.weight * nearness * prominence * factor)]
    }
    if (/[\p{L}\d]/u.test(other.text)) {
      break
    }
  }
  if (label.kind === 'title') {
    return headed(page, cell, label.weight * prominence)
  }
  for (const { cell: other, nearness } of cellsBelow(page, cell)) {
    const token = tokenAt(other.text, 0)
    if (token && !isLabelled(other, token.start)) {
      return [scored(page, other, token, label.weight * nearness * prominence * 0.97)]
    }
  }
  return []
}

/** « Facture 2026 » is a heading; « Facture n° 2026 » may be a number. */
const BARE_YEAR = 0.35

const isYear = (text: string) => /^20\d\d$/.test(text)

/** « FACTURE » at the head of a column, its number alone under it. */
function headed(page: TextPage, cell: Cell, weight: number): FoundNumber[] {
  const [next] = cellsBelow(page, cell, 1)
  const token = next && tokenAt(next.cell.text, 0)
  const isAlone = token && token.text.length === next.cell.text.trim().length
  return isAlone && !isYear(token.text)
    ? [scored(page, next.cell, token, weight * next.nearness * 0.85)]
    : []
}

function isLabelled(cell: Cell, start: number): boolean {
  return labelsIn(cell.folded, NUMBER_LABELS).some(
    ({ end, kind }) => end <= start && kind === 'other'
  )
}

/** On the first page, high, in large letters. */
function prominenceOf(page: TextPage, cell: Cell, label: LabelMatch<NumberKind>): number {
  const high = 1 - (cell.y0 / page.height) * 0.12
  const first = page.number === 1 ? 1 : 0.93
  const large = cell.size >= 13 && label.kind !== 'weak' ? 1.06 : 1
  return high * first * large
}

const scored = (
  page: TextPage,
  cell: Cell,
  token: { text: string; start: number },
  score: number
): FoundNumber => ({ numero: token.text, score, page, cell, start: token.start })

const TOKEN = /[\p{L}\d][\p{L}\d/_.\-–+&]*/gu

/** The number that starts here, past separators: it has a digit, and is no date, phone, account or amount. */
function tokenAt(text: string, from: number): { text: string; start: number } | null {
  const lead = /^[\s:#.,°ºn"”*_|()\-–=>«]{0,8}/i.exec(text.slice(from))?.[0] ?? ''
  // `n` belongs to `n°`, not to a number that starts with it.
  const skipped = /[a-z\d]$/i.test(lead) && !/n[°º"”*.\s:]*$/i.test(lead) ? '' : lead
  let start = from + (skipped.match(/n$/i) ? skipped.length - 1 : skipped.length)
  const words = [...text.slice(start).matchAll(TOKEN)]
  if (words.length === 0 || words[0].index !== 0) {
    return null
  }
  const date = datesIn(text.slice(start)).find((one) => one.start === 0)
  if (date && text.slice(start, start + date.end).length >= 8) {
    return null
  }
  let token = words[0][0]
  let end = token.length
  for (const word of words.slice(1)) {
    const gap = text.slice(start + end, start + word.index)
    const continues =
      /^ ?[/-] ?$/.test(gap) && /^\d/.test(word[0]) && /\d/.test(token)
        ? true
        : gap === ' ' && isContinuation(token, word[0], text.slice(start + word.index))
    if (!continues) {
      break
    }
    token = text.slice(start, start + word.index + word[0].length)
    end = word.index + word[0].length
  }
  const clean = token.replace(/[.,_\-–/+&]+$/, '')
  return isNumber(clean, text, start) ? { text: clean, start } : null
}

/** `FA 2024 001`, `INV 0042`: letters then digits, or digits then a group of digits. */
function isContinuation(token: string, word: string, rest: string): boolean {
  if (datesIn(rest).some(({ start }) => start === 0) || !/^[A-Z]*\d[\dA-Z/_-]*$/.test(word)) {
    return false
  }
  return (
    /^[A-Z]{1,5}$/.test(token) ||
    (/^[A-Z]{0,5}[ -]?\d{1,4}( \d{3})*$/.test(token) && /^\d{2,6}$/.test(word))
  )
}

function isNumber(token: string, text: string, start: number): boolean {
  if (!/\d/.test(token) || token.length > 40) {
    return false
  }
  const rest = text.slice(start)
  const after = rest.slice(token.length)
  return !(
    /^\d{1,3}([ .,]\d{3})*[.,]\d{2}( ?(€|eur|\$))?$/i.test(rest.trim()) ||
    /^\s?(€|eur\b|%)/i.test(after) ||
    /^0\d([ .]\d{2}){4}/.test(rest) ||
    looksLikeIban(rest.slice(0, 34)) ||
    (token.length > 8 && vatNumberOf(token) !== null && /^[A-Z]{2}\d{9,}/.test(token)) ||
    (/^\d$/.test(token) && /^\s?(\/|sur|of|von)\s?\d/.test(after)) ||
    (/^\d+\/\d+$/.test(token) && token.length <= 3)
  )
}

/** The number of the document: what is announced most surely, and repeated. */
export function chooseNumber(found: readonly FoundNumber[]): ChosenNumber | null {
  const key = (one: FoundNumber) => one.numero.replace(/\s/g, '').toUpperCase()
  const totals = new Map<string, { best: FoundNumber; times: number; score: number }>()
  for (const one of found) {
    const known = totals.get(key(one))
    if (known) {
      known.times += 1
      known.score = Math.min(1.15, known.score + 0.06)
    } else {
      totals.set(key(one), { best: one, times: 1, score: one.score })
    }
  }
  const ranked = [...totals.values()].sort((a, b) => b.score - a.score)
  const [first, ...others] = ranked
  if (!first || first.score < 0.2) {
    return null
  }
  const rivals = others.filter(
    ({ score, best }) => score > first.score - 0.12 && score > 0.6 && best
  )
  const confidence = 0.42 + 0.53 * Math.min(1, first.score) - (rivals.length > 0 ? 0.25 : 0)
  return {
    ...first.best,
    confidence: Math.max(0.2, Math.min(0.97, confidence)),
    rivals: rivals.map(({ best }) => best.numero),
  }
}
