import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FieldName } from '#values/reading/result'

/** One document and what is true of it, as a line of `truth.jsonl` says. */
export interface Truth {
  file: string
  class: string
  lang: string | null
  template: string | null
  derived: string | null
  expected: Record<string, string | number | null>
  /** other right values of a field */
  accept?: Record<string, (string | number)[]>
  /** fields that are not judged */
  skip?: string[]
  defect?: { ref: string; attendu?: string }
  /** the page contradicts the XML */
  pageSays?: object
}

/** Names of the truth file, and ours. */
export const JUDGED: readonly (readonly [truth: string, field: FieldName])[] = [
  ['totalInclTaxCents', 'amountTtcCents'],
  ['number', 'numero'],
  ['issueDate', 'issueDate'],
  ['dueDate', 'dueDate'],
  ['clientName', 'clientName'],
  ['clientEmail', 'clientEmail'],
  ['iban', 'iban'],
  ['payableCents', 'amountDueCents'],
  ['totalExclTaxCents', 'amountHtCents'],
  ['taxCents', 'amountVatCents'],
  ['currency', 'currency'],
  ['sellerName', 'sellerName'],
]

/** The five that a reminder needs. */
export const FIVE = ['totalInclTaxCents', 'number', 'issueDate', 'dueDate', 'clientName']

/** @throws when the folder has no `truth.jsonl`, or a line that is not JSON */
export function readTruths(folder: string): Truth[] {
  return readFileSync(join(folder, 'truth.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Truth)
}

/** How a row is counted: a rasterised page is a scan, another picture a photo. */
export function classOf(truth: Truth): string {
  if (truth.class === 'pdf-scan' || truth.class === 'image') {
    return truth.derived?.startsWith('rasterised') ? 'scan' : 'photo'
  }
  return truth.class
}
