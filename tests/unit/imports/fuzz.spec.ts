import { test } from '@japa/runner'
import { ReaderPool } from '#services/imports/pool/reader_pool'
import { emptyContext } from '#services/imports/reading_context'
import { CERTAIN, draftConfidence, type InvoiceReading } from '#values/reading/result'
import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { INVOICE_LINES, onePage, written } from '#tests/helpers/invoices/raw_pdf'
import { randomFrom, sampleInvoice, type Random } from '#tests/helpers/invoices/sample'
import { ciiOf, ublOf, withXml } from '#tests/helpers/invoices/xml'

const TIMES = process.env.SIZES === 'full' ? 5000 : 300
/** To run one seed again: FUZZ_FIRST=1584 FUZZ_LAST=1585 is seed 1585. */
const FIRST = Number(process.env.FUZZ_FIRST ?? 0)
const LAST = Number(process.env.FUZZ_LAST ?? TIMES)
const CONTEXT = emptyContext('2026-11-27')

/** Bytes as a bad cable, a bad program or a bad person leaves them. */
function damaged(bytes: Buffer, random: Random): Buffer {
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

test.group('Damaged documents', (group) => {
  let pool: ReaderPool
  group.setup(() => {
    pool = new ReaderPool({ recycleAfter: 200 })
    return () => pool.close()
  })

  test('no process crashes or hangs, and nothing wrong is certain', async ({ assert }) => {
    const invoice = sampleInvoice(31)
    const page = await FRENCH_LAYOUTS[1].draw(invoice, randomFrom(1)).finish()
    const whole = [
      ciiOf(invoice),
      ublOf(invoice),
      onePage({ content: written(INVOICE_LINES) }),
      page,
      await withXml(page, ciiOf(invoice)),
    ]
    const truths = await Promise.all(
      whole.map(async (bytes) => (await pool.read(bytes, CONTEXT)).outcome)
    )
    const problems: string[] = []
    for (let time = FIRST; time < LAST; time++) {
      const random = randomFrom(time + 1)
      const which = time % whole.length
      const bytes = damaged(whole[which], random)
      const { outcome } = await pool.read(bytes, CONTEXT)
      const truth = truths[which]
      if (outcome.outcome === 'refused') {
        const isFailure = outcome.reason === 'reader_crashed' || outcome.reason === 'too_slow'
        problems.push(...(isFailure ? [`seed ${time + 1}: ${outcome.reason}`] : []))
      } else if (truth.outcome === 'read') {
        const mistakes = wrong(truth.reading, outcome.reading, bytes)
        problems.push(...mistakes.map((mistake) => `seed ${time + 1}: ${mistake}`))
      }
    }
    assert.deepEqual(problems, [])
  }).timeout(process.env.SIZES === 'full' ? 3_600_000 : 240_000)
})

/** Certain values that neither document says. Compressed pages cannot be searched: theirs must be the true ones. */
function wrong(truth: InvoiceReading, read: InvoiceReading, bytes: Buffer): string[] {
  if (draftConfidence(read) < CERTAIN) {
    return []
  }
  return (['numero', 'amountTtcCents', 'issueDate', 'dueDate', 'iban'] as const).flatMap((name) => {
    const { value, confidence } = read.fields[name]
    const isRight = value === null || value === truth.fields[name].value || isSaid(bytes, value)
    return confidence >= CERTAIN && !isRight ? [`${name}: ${value}`] : []
  })
}
