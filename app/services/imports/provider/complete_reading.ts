import type { PageText } from '#values/reading/page_text'
import type { Field, FieldName, InvoiceReading } from '#values/reading/result'
import { typedValue } from '#values/reading/typed_value'
import type { InvoiceExtractionProvider } from './contract.js'
import { cellSaying } from './grounding.js'

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

/** Two readers that agree are surer than one, and never certain: both may have misread the same letters. */
const AGREED = 0.85
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
    if (
      found &&
      fitsSums(completed, name, found.value) &&
      fitsDates(completed, name, found.value)
    ) {
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
  const value = words ? typedValue(name, words) : null
  const cell = words && value !== null ? cellSaying(pages, words) : null
  return cell ? { value, box: cell.box } : null
}

/** Nobody pays before the invoice. */
function fitsDates({ fields }: InvoiceReading, name: FieldName, value: unknown): boolean {
  const issue = name === 'issueDate' ? value : fields.issueDate.value
  const due = name === 'dueDate' ? value : fields.dueDate.value
  const isAbout = name === 'issueDate' || name === 'dueDate'
  return !isAbout || issue === null || due === null || String(issue) <= String(due)
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
