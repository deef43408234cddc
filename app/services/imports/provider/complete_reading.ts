import type { PageCell, PageText } from '#values/reading/page_text'
import type { Field, FieldName, InvoiceReading } from '#values/reading/result'
import { typedValue } from '#values/reading/typed_value'
import type { InvoiceExtractionProvider } from './contract.js'

/** Fields that a model may be asked for, when the page alone leaves them less sure than this. */
const ASKED_BELOW = 0.8
const ASKABLE: readonly FieldName[] = [
  'numero',
  'issueDate',
  'dueDate',
  'amountTtcCents',
  'amountHtCents',
  'amountVatCents',
  'amountDueCents',
  'clientName',
  'clientEmail',
  'iban',
]

/** Two readers that agree are surer than one; a model alone is never certain. */
const AGREED = 0.9
const ALONE = 0.75

const TOLERANCE = 2

/**
 * Asks a model for what the page left unsure, and keeps of its answer what stands on the page and fits
 * the sums. Returns the reading unchanged when there is nothing to ask or nobody answers.
 */
export async function completeReading(
  reading: InvoiceReading,
  pages: PageText[],
  provider: InvoiceExtractionProvider
): Promise<InvoiceReading> {
  const fields = ASKABLE.filter((name) => reading.fields[name].confidence < ASKED_BELOW)
  if (reading.syntax !== null || fields.length === 0 || pages.length === 0) {
    return reading
  }
  const outcome = await provider.extract({ fields, pages })
  if (outcome.kind === 'unavailable') {
    return reading
  }
  const completed = { ...reading, fields: { ...reading.fields } }
  for (const name of fields) {
    const found = grounded(pages, name, outcome.answer[name])
    if (found && fitsSums(completed, name, found.value)) {
      const known: Field<unknown> = reading.fields[name]
      const agrees = known.value === found.value
      const field: Field<unknown> = agrees
        ? { ...known, confidence: Math.max(known.confidence, AGREED) }
        : { ...found, confidence: ALONE, source: 'provider' }
      Object.assign(completed.fields, { [name]: field })
    }
  }
  return completed
}

/** The value and its place, when its words are on a page; what a model made up is nowhere. */
function grounded(pages: readonly PageText[], name: FieldName, words: string | undefined) {
  const wanted = bare(words ?? '')
  if (!words || wanted.length < 2) {
    return null
  }
  const value = typedValue(name, words)
  const cell = value === null ? null : cellWith(pages, wanted)
  return cell ? { value, box: cell.box } : null
}

const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '').toLowerCase()

function cellWith(pages: readonly PageText[], wanted: string): PageCell | null {
  for (const { cells } of pages) {
    const cell = cells.find(({ text }) => isWhole(bare(text), wanted))
    if (cell) {
      return cell
    }
  }
  return null
}

/** `12` is not on a page that says `2012`. */
function isWhole(text: string, wanted: string): boolean {
  const at = text.indexOf(wanted)
  const isDigit = (letter: string | undefined) => letter !== undefined && /\d/.test(letter)
  return (
    at >= 0 &&
    !(isDigit(text[at - 1]) && isDigit(wanted[0])) &&
    !(isDigit(text[at + wanted.length]) && isDigit(wanted.at(-1)))
  )
}

/** An amount that would break a sum that holds without it is refused. */
function fitsSums({ fields }: InvoiceReading, name: FieldName, value: unknown): boolean {
  if (!['amountTtcCents', 'amountHtCents', 'amountVatCents', 'amountDueCents'].includes(name)) {
    return true
  }
  const amountOf = (other: FieldName) =>
    (other === name ? value : fields[other].value) as number | null
  const [ht, vat, ttc, due] = [
    amountOf('amountHtCents'),
    amountOf('amountVatCents'),
    amountOf('amountTtcCents'),
    amountOf('amountDueCents'),
  ]
  const adds = ht === null || vat === null || ttc === null || Math.abs(ht + vat - ttc) <= TOLERANCE
  return adds && (due === null || ttc === null || due <= ttc + TOLERANCE)
}
