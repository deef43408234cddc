import { deflateSync } from 'node:zlib'
import { test } from '@japa/runner'
import PDFDocument from 'pdfkit'
import { ReaderPool, type PoolReading } from '#services/imports/pool/reader_pool'
import { emptyContext } from '#services/imports/reading_context'
import { INVOICE_LINES, onePage, rawPdf, stream, written } from '#tests/helpers/invoices/raw_pdf'
import { sampleInvoice } from '#tests/helpers/invoices/sample'
import { ublOf, withXml } from '#tests/helpers/invoices/xml'

const MEGABYTE = 1_048_576
const CONTEXT = emptyContext('2026-11-27')

const said = ({ outcome }: PoolReading) =>
  outcome.outcome === 'read' ? outcome.reading.documentType : outcome.reason

const numeroOf = ({ outcome }: PoolReading) =>
  outcome.outcome === 'read' ? outcome.reading.fields.numero.value : null

const attached = (name: string, file: Buffer) => ({
  catalog: `/Names << /EmbeddedFiles << /Names [(${name}) 6 0 R] >> >> /AF [6 0 R]`,
  more: [
    `<< /Type /Filespec /F (${name}) /UF (${name}) /AFRelationship /Alternative /EF << /F 7 0 R >> >>`,
    file,
  ],
})

test.group('Hostile PDFs', (group) => {
  let pool: ReaderPool
  group.setup(() => {
    pool = new ReaderPool()
    return () => pool.close()
  })
  /** Whatever happened, the next document is read. */
  group.each.teardown(async () => {
    const next = await pool.read(onePage({ content: written(INVOICE_LINES) }), CONTEXT)
    if (numeroOf(next) !== 'F-2026-014') {
      throw new Error(`The next document was not read: ${said(next)}`)
    }
  })
  group.each.timeout(180_000)

  test('an attachment that swells to 400 MB is left out, and the page is read', async ({
    assert,
  }) => {
    const bomb = deflateSync(Buffer.alloc(400 * MEGABYTE, 32), { level: 1 })
    assert.isBelow(bomb.length, 4 * MEGABYTE)
    const read = await pool.read(
      onePage({
        content: written(INVOICE_LINES),
        ...attached('factur-x.xml', stream('/Type /EmbeddedFile /Filter /FlateDecode', bomb)),
      }),
      CONTEXT
    )
    assert.equal(numeroOf(read), 'F-2026-014')
    assert.isBelow(read.peakBytes, 700 * MEGABYTE)
  })

  test('a page whose content swells to 400 MB is refused, within its memory', async ({
    assert,
  }) => {
    const content = deflateSync(Buffer.alloc(400 * MEGABYTE, 'BT /F1 9 Tf (a) Tj ET\n'), {
      level: 1,
    })
    const read = await pool.read(onePage({ content, filter: 'FlateDecode' }), CONTEXT)
    assert.equal(said(read), 'too_much_memory')
    assert.isBelow(read.peakBytes, 700 * MEGABYTE)
  })

  test('a page of 70 metres is not drawn', async ({ assert }) => {
    const read = await pool.read(onePage({ mediaBox: '0 0 200000 200000' }), CONTEXT)
    assert.include(['page_too_large', 'nothing_readable'], said(read))
    assert.isBelow(read.peakBytes, 700 * MEGABYTE)
  })

  test('a page thinner than a letter, or without any size, has nothing to read')
    .with(['0 0 0.1 842', '0 0 595 0.2', '0 0 0 0', '10 10 10 10'])
    .run(async ({ assert }, mediaBox) => {
      const thin = await pool.read(onePage({ mediaBox }), CONTEXT)
      assert.oneOf(said(thin), ['nothing_readable', 'damaged'])
    })

  test('a page tree that bites its tail is damaged', async ({ assert }) => {
    const read = await pool.read(
      rawPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>',
      ]),
      CONTEXT
    )
    assert.equal(said(read), 'damaged')
  })

  test('a name tree that bites its tail ends, and the page is read', async ({ assert }) => {
    const read = await pool.read(
      onePage({
        content: written(INVOICE_LINES),
        catalog: '/Names << /EmbeddedFiles 6 0 R >>',
        more: ['<< /Kids [6 0 R 6 0 R 6 0 R] >>'],
      }),
      CONTEXT
    )
    assert.equal(numeroOf(read), 'F-2026-014')
  })

  test('a PDF locked by a password says so; one locked by none is read', async ({ assert }) => {
    assert.equal(said(await pool.read(await locked('secret'), CONTEXT)), 'encrypted')
    assert.equal(numeroOf(await pool.read(await locked(''), CONTEXT)), 'F-2026-014')
  })

  test('a PDF cut short is refused or repaired, never certain and wrong')
    .with([0.1, 0.5, 0.9])
    .run(async ({ assert }, part) => {
      const whole = onePage({ content: written(INVOICE_LINES) })
      const read = await pool.read(whole.subarray(0, Math.round(whole.length * part)), CONTEXT)
      assert.include(['damaged', 'nothing_readable', 'invoice'], said(read))
      assert.oneOf(numeroOf(read), [null, 'F-2026-014'])
    })

  test('a script, an action on opening and a program to launch are never run', async ({
    assert,
  }) => {
    const read = await pool.read(
      onePage({
        content: written(INVOICE_LINES),
        catalog:
          '/OpenAction << /S /JavaScript /JS (while(true){}) >> /AA << /WC << /S /Launch /F (/bin/sh) >> >>',
      }),
      CONTEXT
    )
    assert.equal(numeroOf(read), 'F-2026-014')
  })

  test('a file that is a PDF and something else is read as a PDF')
    .with([
      { name: 'a web page', head: '<html><script>alert(1)</script></html>\n' },
      { name: 'a program', head: 'MZ\u0000\u0000\n' },
    ])
    .run(async ({ assert }, { head }) => {
      const pdf = onePage({ content: written(INVOICE_LINES) })
      const read = await pool.read(
        Buffer.concat([Buffer.from(head, 'latin1'), pdf, Buffer.from('PK\u0003\u0004')]),
        CONTEXT
      )
      assert.equal(numeroOf(read), 'F-2026-014')
    })

  test('an attachment named as a path is read, and its name goes nowhere', async ({ assert }) => {
    const invoice = sampleInvoice(3)
    const pdf = await withXml(
      onePage({ content: written(['Rien à voir ici, sinon une page']) }),
      ublOf(invoice),
      {
        name: '../../../../etc/cron.d/rubis.xml',
      }
    )
    const read = await pool.read(pdf, CONTEXT)
    assert.equal(numeroOf(read), invoice.numero)
    const { outcome } = read
    assert.include(
      outcome.outcome === 'read' ? outcome.reading.warnings.map(({ code }) => code) : [],
      'xml_attachment_name'
    )
  })

  test('a file of 301 pages is too long', async ({ assert }) => {
    const pages = Array.from(
      { length: 301 },
      () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>'
    )
    const kids = pages.map((_, index) => `${index + 3} 0 R`).join(' ')
    const read = await pool.read(
      rawPdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${kids}] /Count 301 >>`,
        ...pages,
      ]),
      CONTEXT
    )
    assert.equal(said(read), 'too_many_pages')
  })
})

async function locked(userPassword: string): Promise<Buffer> {
  const document = new PDFDocument({
    ...(userPassword && { userPassword }),
    ownerPassword: 'owner',
    pdfVersion: '1.7',
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (const line of INVOICE_LINES) {
    document.text(line)
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}
