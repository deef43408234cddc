import { amountsIn } from '#values/reading/amount_text'
import { bareName, plainName } from '#values/reading/party_name'
import type { FieldName, InvoiceReading } from '#values/reading/result'
import { visibleCharacters, type Cell, type TextPage } from '#services/imports/text/text_page'

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

/** Who the client is: what stands or falls with the name. */
const OF_THE_CLIENT: readonly FieldName[] = [
  'clientName',
  'clientEmail',
  'clientSiren',
  'clientVatNumber',
]

/**
 * Compares an XML with the page that a person sees. When neither its number nor its total is there, one
 * of the two lies: nothing of it is certain any more, and a person decides. A client whom the page names
 * otherwise is doubted alone, with their address.
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
  if (hasNumber || hasTotal) {
    checkClient(reading, pages)
  }
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

function checkClient(reading: InvoiceReading, pages: readonly TextPage[]) {
  const name = reading.fields.clientName.value
  if (
    name !== null &&
    !isNamedOn(
      name,
      pages.flatMap(({ cells }) => cells)
    )
  ) {
    reading.warnings.push({ code: 'xml_page_mismatch', field: 'clientName' })
    doubt(reading, OF_THE_CLIENT, DOUBTED)
  }
}

/**
 * Whether a page names this party. The buyer of EN 16931 is the one who owes (BT-44), not the person to
 * whom one writes there (BT-56): some issuers put the person into the place of the buyer, and the page
 * gives them away by writing the firm first, as in `Dupont SARL, Jeanne Martin`. Names are broken over lines
 * and their letters set apart: a word counts wherever it stands.
 */
function isNamedOn(name: string, cells: readonly Cell[]): boolean {
  const wanted = bareName(name)
  const letters = cells.map(({ text }) => plainName(text).replaceAll(' ', '')).join('')
  if (!wanted.split(' ').every((word) => letters.includes(word))) {
    return false
  }
  const holds = (text: string) => ` ${bareName(text)} `.includes(` ${wanted} `)
  const lines = cells.map(({ text }) => text).filter(holds)
  return lines.length === 0 || lines.some((line) => line.split(',').findIndex(holds) <= 0)
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
