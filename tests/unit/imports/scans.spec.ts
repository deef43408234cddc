import { deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { test } from '@japa/runner'
import { ReaderPool, type PoolReading } from '#services/imports/pool/reader_pool'
import { emptyContext } from '#services/imports/reading_context'
import type { InvoiceReading, PageBox } from '#values/reading/result'
import { isSameName } from '#values/reading/party_name'
import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { randomFrom, sampleInvoice } from '#tests/helpers/invoices/sample'
import { scanned } from '#tests/helpers/invoices/scanner'

const CONTEXT = emptyContext('2026-11-27')

function read({ outcome }: PoolReading): InvoiceReading {
  if (outcome.outcome !== 'read') {
    throw new Error(outcome.reason)
  }
  return outcome.reading
}

const said = ({ outcome }: PoolReading) => (outcome.outcome === 'read' ? 'read' : outcome.reason)

test.group('Scans and photos', (group) => {
  let pool: ReaderPool
  group.setup(() => {
    pool = new ReaderPool()
    return () => pool.close()
  })
  group.each.timeout(120_000)

  test('a page turned, shaded and compressed is read; a sum proves its total')
    .with([
      { layout: 'two boxes', seed: 21, angle: 1.1, shade: true, pdf: false },
      { layout: 'letter', seed: 22, angle: -1.4, shade: false, pdf: true },
    ])
    .run(async ({ assert }, { layout: name, seed, angle, shade, pdf }) => {
      const invoice = sampleInvoice(seed)
      const layout = FRENCH_LAYOUTS.find((one) => one.name === name)
      const page = await layout?.draw(invoice, randomFrom(seed)).finish()
      const picture = await scanned(page ?? Buffer.alloc(0), { angle, shade, dpi: 170 })
      const result = await pool.read(pdf ? await inPdf(picture) : picture, CONTEXT)
      const { fields } = read(result)
      assert.equal(fields.numero.value, invoice.numero)
      assert.equal(fields.issueDate.value, invoice.issueDate)
      assert.equal(fields.dueDate.value, invoice.dueDate)
      assert.equal(fields.amountTtcCents.value, invoice.ttcCents)
      assert.equal(fields.iban.value, invoice.seller.iban)
      assert.isTrue(isSameName(fields.clientName.value ?? '', invoice.client.name))
      assert.equal(fields.amountTtcCents.source, 'ocr')
      assert.isAbove(fields.amountTtcCents.confidence, 0.85)
      assert.isAtMost(fields.numero.confidence, 0.85)
      assert.isAtMost(fields.clientName.confidence, 0.85)
      assert.isBelow(result.peakBytes, 700 * 1_048_576)
    })

  test('a page photographed {turn}° turned is read, and its values are shown where they are seen')
    .with([{ turn: 90 }, { turn: 180 }, { turn: 270 }])
    .run(async ({ assert }, { turn }) => {
      const invoice = sampleInvoice(21)
      const layout = FRENCH_LAYOUTS.find(({ name }) => name === 'two boxes')
      const page = await layout?.draw(invoice, randomFrom(21)).finish()
      const straight = await scanned(page ?? Buffer.alloc(0), { angle: 0.6, dpi: 150 })
      const picture = await sharp(straight).rotate(turn).jpeg({ quality: 80 }).toBuffer()
      const [seen, upright] = await Promise.all([
        pool.read(picture, CONTEXT),
        pool.read(straight, CONTEXT),
      ])
      const { fields } = read(seen)
      assert.equal(fields.numero.value, invoice.numero)
      assert.equal(fields.amountTtcCents.value, invoice.ttcCents)
      assert.equal(fields.iban.value, invoice.seller.iban)
      const [box, plain] = [fields.numero.box, read(upright).fields.numero.box]
      const [x, y] = middleOf(box)
      const [u, v] = middleOf(plain)
      const [right, down] = { 90: [1 - v, u], 180: [1 - u, 1 - v], 270: [v, 1 - u] }[turn] ?? []
      assert.closeTo(x, right, 0.02)
      assert.closeTo(y, down, 0.02)
    })

  test('a picture with nothing on it has nothing to read', async ({ assert }) => {
    assert.equal(said(await pool.read(png(300, 300), CONTEXT)), 'nothing_readable')
  })

  test('a small file that says it is an immense picture is not opened', async ({ assert }) => {
    const result = await pool.read(png(60_000, 60_000, Buffer.alloc(200)), CONTEXT)
    assert.equal(said(result), 'image_too_large')
    assert.isBelow(result.peakBytes, 700 * 1_048_576)
  })

  test('a picture cut short is damaged', async ({ assert }) => {
    const whole = await scanned(
      await FRENCH_LAYOUTS[0].draw(sampleInvoice(1), randomFrom(1)).finish()
    )
    assert.equal(said(await pool.read(whole.subarray(0, 2000), CONTEXT)), 'damaged')
  })
})

const middleOf = (box: PageBox | null) =>
  box ? [box.x + box.width / 2, box.y + box.height / 2] : [Number.NaN, Number.NaN]

async function inPdf(picture: Buffer): Promise<Buffer> {
  const document = await PDFDocument.create()
  const image = await document.embedJpg(picture)
  const page = document.addPage([595, 842])
  page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
  return Buffer.from(await document.save())
}

/** A grey PNG; its data may be less than its header says. */
function png(
  width: number,
  height: number,
  data = deflateSync(Buffer.alloc((width + 1) * height))
): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length)
    head.write(type, 4)
    const check = Buffer.alloc(4)
    check.writeUInt32BE(crc(Buffer.concat([Buffer.from(type), body])))
    return Buffer.concat([head, body, check])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) {
      sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
    }
  }
  return (sum ^ 0xffffffff) >>> 0
}
