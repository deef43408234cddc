import type { Field, FieldName, InvoiceReading } from '#values/reading/result'

/** What recognised letters are worth at most: one in them may be another. */
const CAP = 0.85
const DISCOUNT = 0.9

/** What a sum or a checksum proves. */
const PROVEN_CAP = 0.95

/** What is left to pay, unless it is a proven total: no sum speaks for it. */
const PART_CAP = 0.75

/** Two cents, as everywhere. */
const TOLERANCE = 2

/**
 * Recognised values are less sure than printed ones, unless arithmetic proves them: a total that is the
 * sum of its parts, an account whose checksum is right.
 */
export function soberly(reading: InvoiceReading): InvoiceReading {
  const proven = provenBy(reading)
  for (const [name, field] of Object.entries(reading.fields) as [FieldName, Field<unknown>][]) {
    if (field.value !== null) {
      field.confidence = proven.has(name)
        ? Math.min(PROVEN_CAP, field.confidence)
        : Math.min(CAP, field.confidence * DISCOUNT)
    }
  }
  const { amountDueCents: due, amountTtcCents: ttc } = reading.fields
  if (!proven.has('amountTtcCents') || due.value !== ttc.value) {
    due.confidence = Math.min(due.confidence, PART_CAP)
  }
  return reading
}

function provenBy({ fields, warnings }: InvoiceReading): Set<FieldName> {
  const proven = new Set<FieldName>()
  const { amountHtCents: ht, amountVatCents: vat, amountTtcCents: ttc } = fields
  if (ht.value !== null && vat.value !== null && ttc.value !== null && vat.value > 0) {
    if (Math.abs(ht.value + vat.value - ttc.value) <= TOLERANCE) {
      proven.add('amountHtCents').add('amountVatCents').add('amountTtcCents')
    }
  }
  if (fields.iban.value !== null && !warnings.some(({ code }) => code === 'iban_invalid')) {
    proven.add('iban')
  }
  return proven
}
