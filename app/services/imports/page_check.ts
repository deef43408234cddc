import { amountsIn } from '#values/reading/amount_text'
import type { FieldName, InvoiceReading } from '#values/reading/result'
import { visibleCharacters, type TextPage } from '#services/imports/text/text_page'

/** Fewer letters than this is no page that a person could compare. */
const READABLE = 40

/** What a value of the XML is worth when its page says something else. */
const DOUBTED = 0.5

/** And when nobody could compare: the page is a picture, or too damaged to show. */
const UNSEEN = 0.75

const RELIED_ON: readonly FieldName[] = [
  'numero',
  'issueDate',
  'dueDate',
  'currency',
  'amountTtcCents',
  'amountHtCents',
  'amountVatCents',
  'amountDueCents',
  'clientName',
  'clientEmail',
  'iban',
]

/**
 * Compares an XML with the page that a person sees. When neither its number nor its total is there, one
 * of the two lies: nothing of it is certain any more, and a person decides.
 */
export function checkAgainstPages(
  reading: InvoiceReading,
  pages: readonly TextPage[]
): InvoiceReading {
  if (visibleCharacters(pages) < READABLE) {
    reading.warnings.push({ code: 'page_has_no_text' })
    doubt(reading, RELIED_ON, UNSEEN)
    return reading
  }
  const { numero, amountTtcCents, amountDueCents } = reading.fields
  const text = pages.flatMap(({ cells }) => cells.map((cell) => cell.text)).join(' ')
  const bare = text.replace(/\s/g, '').toUpperCase()
  const hasNumber =
    numero.value !== null && bare.includes(numero.value.replace(/\s/g, '').toUpperCase())
  const printed = new Set(
    pages.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        amountsIn(cell.text).flatMap((one) => [
          Math.abs(one.cents),
          Math.abs(one.otherCents ?? one.cents),
        ])
      )
    )
  )
  const hasTotal = [amountTtcCents.value, amountDueCents.value].some(
    (cents) => cents !== null && [cents - 1, cents, cents + 1].some((near) => printed.has(near))
  )
  if (hasNumber && hasTotal) {
    return reading
  }
  const isContradicted = !hasNumber && !hasTotal
  reading.warnings.push({
    code: 'xml_page_mismatch',
    ...(isContradicted ? {} : { field: hasNumber ? 'amountTtcCents' : 'numero' }),
  })
  const doubted = isContradicted ? RELIED_ON : ([hasNumber ? 'amountTtcCents' : 'numero'] as const)
  doubt(reading, doubted, DOUBTED)
  return reading
}

/** A page whose XML could not be read: what that said of it nobody knows, and a person looks. */
export function doubtWithoutXml(reading: InvoiceReading): InvoiceReading {
  doubt(reading, RELIED_ON, UNSEEN)
  return reading
}

function doubt({ fields }: InvoiceReading, names: readonly FieldName[], most: number) {
  for (const name of names) {
    fields[name].confidence = Math.min(fields[name].confidence, most)
  }
}
