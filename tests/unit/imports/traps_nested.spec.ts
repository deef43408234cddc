import { deflateSync } from 'node:zlib'
import { test } from '@japa/runner'
import sharp from 'sharp'
import { ReaderPool, type PoolReading } from '#services/imports/pool/reader_pool'
import { emptyContext } from '#services/imports/reading_context'
import { INVOICE_LINES, onePage, stream, written } from '#tests/helpers/invoices/raw_pdf'
import { sampleInvoice } from '#tests/helpers/invoices/sample'
import { ciiOf, withXml } from '#tests/helpers/invoices/xml'

const MEGABYTE = 1_048_576
const LIMIT = 700 * MEGABYTE
const CONTEXT = emptyContext('2026-11-27')

const said = ({ outcome }: PoolReading) =>
  outcome.outcome === 'read' ? outcome.reading.documentType : outcome.reason

const numeroOf = ({ outcome }: PoolReading) =>
  outcome.outcome === 'read' ? outcome.reading.fields.numero.value : null

const codes = ({ outcome }: PoolReading) =>
  outcome.outcome === 'read' ? outcome.reading.warnings.map(({ code }) => code) : []

const page = () => onePage({ content: written(INVOICE_LINES) })

const xmlWith = (head: string) => {
  const xml = ciiOf(sampleInvoice(3)).toString('utf8')
  return Buffer.from(xml.replace(/^<\?xml[^>]*\?>/, (line) => `${line}\n${head}`))
}

const billions = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`
).join('')

/** 400 MB of strokes in two megabytes: made once, it takes seconds. */
let packed: Buffer | null = null
const bomb = () =>
  (packed ??= deflateSync(Buffer.alloc(400 * MEGABYTE, 'BT /F1 9 Tf (a) Tj ET\n'), { level: 1 }))

test.group('Traps inside PDFs', (group) => {
  let pool: ReaderPool
  group.setup(() => {
    pool = new ReaderPool()
    return () => pool.close()
  })
  /** Whatever happened, the next document is read. */
  group.each.teardown(async () => {
    const next = await pool.read(page(), CONTEXT)
    if (numeroOf(next) !== 'F-2026-014') {
      throw new Error(`The next document was not read: ${said(next)}`)
    }
  })
  group.each.timeout(180_000)

  test('{name} in an attached XML is not followed: the page is read, and nothing is certain')
    .with([
      {
        name: 'a file of the machine',
        head: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      },
      {
        name: 'an address of the network',
        head: '<!DOCTYPE a SYSTEM "http://169.254.169.254/latest/meta-data">',
      },
      { name: 'a billion laughs', head: `<!DOCTYPE a [<!ENTITY l0 "ha">${billions}]>` },
      { name: 'a nesting without end', head: '<a>'.repeat(50_000) },
    ])
    .run(async ({ assert }, { head }) => {
      const read = await pool.read(await withXml(page(), xmlWith(head)), CONTEXT)
      assert.equal(numeroOf(read), 'F-2026-014')
      assert.include(codes(read), 'xml_unreadable')
      assert.isBelow(read.peakBytes, LIMIT)
      const { outcome } = read
      const fields = outcome.outcome === 'read' ? outcome.reading.fields : null
      assert.isBelow(fields?.numero.confidence ?? 1, 0.8)
      assert.isBelow(fields?.amountTtcCents.confidence ?? 1, 0.8)
    })

  test('objects nested without end are damaged or left out: {name}')
    .with([
      { name: 'arrays', open: '[', close: ']' },
      { name: 'dictionaries', open: '<< /A ', close: ' >>' },
    ])
    .run(async ({ assert }, { open, close }) => {
      const deep = `${open.repeat(100_000)} 1 ${close.repeat(100_000)}`
      const read = await pool.read(
        onePage({ content: written(INVOICE_LINES), catalog: '/Deep 6 0 R', more: [deep] }),
        CONTEXT
      )
      assert.include(['damaged', 'nothing_readable', 'invoice'], said(read))
      assert.oneOf(numeroOf(read), [null, 'F-2026-014'])
      assert.isBelow(read.peakBytes, LIMIT)
    })

  test('a page packed by several filters swells no further than allowed: {filter}')
    .with([
      { filter: '[/FlateDecode /FlateDecode]', pack: () => deflateSync(bomb()) },
      {
        filter: '[/ASCIIHexDecode /FlateDecode]',
        pack: () => Buffer.from(`${bomb().toString('hex')}>`),
      },
      {
        filter: '[/FlateDecode /FlateDecode /FlateDecode]',
        pack: () => deflateSync(deflateSync(bomb())),
      },
    ])
    .run(async ({ assert }, { filter, pack }) => {
      const read = await pool.read(onePage({ content: pack(), filter }), CONTEXT)
      assert.equal(said(read), 'too_much_memory')
      assert.isBelow(read.peakBytes, LIMIT)
    })

  test('an honest page packed by several filters is read', async ({ assert }) => {
    const content = Buffer.from(
      `${deflateSync(Buffer.from(written(INVOICE_LINES), 'latin1')).toString('hex')}>`
    )
    const read = await pool.read(
      onePage({ content, filter: '[/ASCIIHexDecode /FlateDecode]' }),
      CONTEXT
    )
    assert.equal(numeroOf(read), 'F-2026-014')
  })

  test('an XML packed twice is left out, and the page is read', async ({ assert }) => {
    const swelling = deflateSync(deflateSync(Buffer.alloc(200 * MEGABYTE, 32), { level: 1 }))
    const read = await pool.read(
      onePage({
        content: written(INVOICE_LINES),
        catalog: '/Names << /EmbeddedFiles << /Names [(factur-x.xml) 6 0 R] >> >> /AF [6 0 R]',
        more: [
          '<< /Type /Filespec /F (factur-x.xml) /EF << /F 7 0 R >> >>',
          stream('/Type /EmbeddedFile /Filter [/FlateDecode /FlateDecode]', swelling),
        ],
      }),
      CONTEXT
    )
    assert.equal(numeroOf(read), 'F-2026-014')
    assert.isBelow(read.peakBytes, LIMIT)
  })

  test('a picture of {filter} that says it is immense ends within its memory')
    .with([
      { filter: 'JPXDecode', bytes: jpeg2000(60_000, 60_000) },
      { filter: 'JBIG2Decode', bytes: jbig2(60_000, 60_000) },
      { filter: 'FlateDecode', bytes: deflateSync(Buffer.alloc(300 * MEGABYTE), { level: 1 }) },
    ])
    .run(async ({ assert }, { filter, bytes }) => {
      const read = await pool.read(
        onePage({
          content: 'q 595 0 0 842 0 0 cm /Im1 Do Q',
          resources: '/XObject << /Im1 6 0 R >>',
          more: [
            stream(
              `/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent ${filter === 'JBIG2Decode' ? 1 : 8} /Filter /${filter}`,
              bytes
            ),
          ],
        }),
        CONTEXT
      )
      assert.include(['nothing_readable', 'damaged', 'too_much_memory', 'too_slow'], said(read))
      assert.isBelow(read.peakBytes, LIMIT)
    })

  test('a file that is a picture and a PDF is what its first bytes say', async ({ assert }) => {
    const blank = await sharp({
      create: { width: 400, height: 400, channels: 3, background: '#fff' },
    })
      .jpeg()
      .toBuffer()
    const read = await pool.read(Buffer.concat([blank, page()]), CONTEXT)
    assert.equal(said(read), 'nothing_readable')
  })

  test('a file that is an XML and a PDF is one of them, and is never both', async ({ assert }) => {
    const xml = ciiOf(sampleInvoice(3))
    const before = await pool.read(Buffer.concat([xml, Buffer.from('\n'), page()]), CONTEXT)
    assert.include(['xml_malformed', 'xml_encoding', 'damaged'], said(before))
    const hidden = Buffer.concat([
      Buffer.from('<?xml version="1.0"?><!--'),
      page(),
      Buffer.from('-->'),
      xml.subarray(xml.indexOf('?>') + 2),
    ])
    const inside = await pool.read(hidden, CONTEXT)
    assert.notEqual(numeroOf(inside), sampleInvoice(3).numero)
    const after = await pool.read(Buffer.concat([page(), xml]), CONTEXT)
    assert.equal(numeroOf(after), 'F-2026-014')
  })
})

/** The head of a JPEG 2000 code stream of this size, and nothing after it. */
function jpeg2000(width: number, height: number): Buffer {
  const size = Buffer.alloc(45)
  size.writeUInt16BE(0xff4f, 0)
  size.writeUInt16BE(0xff51, 2)
  size.writeUInt16BE(41, 4)
  for (const [at, value] of [
    [8, width],
    [12, height],
    [24, width],
    [28, height],
  ]) {
    size.writeUInt32BE(value, at)
  }
  size.writeUInt16BE(1, 40)
  size.set([7, 1, 1], 42)
  return size
}

/** A JBIG2 page of this size, and nothing on it. */
function jbig2(width: number, height: number): Buffer {
  const segment = Buffer.alloc(11 + 19)
  segment.set([0, 0, 0, 0, 0x30, 0, 1], 0)
  segment.writeUInt32BE(19, 7)
  segment.writeUInt32BE(width, 11)
  segment.writeUInt32BE(height, 15)
  return segment
}
