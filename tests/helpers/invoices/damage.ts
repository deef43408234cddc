import { CERTAIN, type InvoiceReading } from '#values/reading/result'
import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { INVOICE_LINES, onePage, written } from '#tests/helpers/invoices/raw_pdf'
import { randomFrom, sampleInvoice, type Random } from '#tests/helpers/invoices/sample'
import { ciiOf, ublOf, withXml } from '#tests/helpers/invoices/xml'

/** Documents that are whole: an XML of each syntax, a bare page, a packed page, a page with its XML. */
export async function wholeDocuments(): Promise<Buffer[]> {
  const invoice = sampleInvoice(31)
  const page = await FRENCH_LAYOUTS[1].draw(invoice, randomFrom(1)).finish()
  return [
    ciiOf(invoice),
    ublOf(invoice),
    onePage({ content: written(INVOICE_LINES) }),
    page,
    await withXml(page, ciiOf(invoice)),
  ]
}

/** Bytes as a bad cable, a bad program or a bad person leaves them. */
export function damaged(bytes: Buffer, random: Random): Buffer {
  const at = random.whole(0, bytes.length - 1)
  const length = random.whole(1, Math.max(1, Math.min(400, bytes.length - at)))
  switch (random.whole(0, 5)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    case 2:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
    case 3: {
      const noisy = Buffer.from(bytes)
      for (let times = random.whole(1, 40); times > 0; times--) {
        noisy[random.whole(0, bytes.length - 1)] = random.whole(0, 255)
      }
      return noisy
    }
    case 4: {
      const swapped = Buffer.from(bytes)
      bytes.copy(swapped, at, random.whole(0, at), random.whole(at, bytes.length))
      return swapped
    }
    default:
      return Buffer.from(
        bytes
          .toString('latin1')
          .replaceAll(
            random.pick(['0', '<', '/', 'obj', 'endstream', 'ram:', '"', ' ']),
            random.pick(['', '9', '<<', '&', '\0'])
          ),
        'latin1'
      )
  }
}

/** A certain value that the undamaged document does not say must at least stand in the damaged one. */
function isSaid(bytes: Buffer, value: string | number): boolean {
  const text = bytes.toString('latin1')
  const digits = text.replace(/\D/g, '')
  const [year, month, day] = String(value).split('-')
  const spelt = Buffer.from(String(value)).toString('latin1')
  return (
    text.includes(String(value)) ||
    text.includes(spelt) ||
    digits.includes(String(value)) ||
    (day !== undefined && digits.includes(day + month + year)) ||
    digits.includes(year + month + day)
  )
}

const JUDGED = [
  'numero',
  'amountTtcCents',
  'amountDueCents',
  'issueDate',
  'dueDate',
  'iban',
  'clientName',
  'clientEmail',
] as const

/**
 * Fields that are certain, each on its own, and that neither document says. Compressed pages cannot be
 * searched: theirs must be the true ones.
 */
export function certainAndWrong(
  truth: InvoiceReading,
  read: InvoiceReading,
  bytes: Buffer
): string[] {
  return JUDGED.flatMap((name) => {
    const { value, confidence } = read.fields[name]
    const isRight = value === null || value === truth.fields[name].value || isSaid(bytes, value)
    return confidence >= CERTAIN && !isRight ? [`${name}: ${value}`] : []
  })
}
