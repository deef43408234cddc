import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ReaderPool } from '../app/services/imports/pool/reader_pool.ts'
import { emptyContext } from '../app/services/imports/reading_context.ts'
import { ENGLISH_LAYOUTS } from '../tests/helpers/invoices/english_layouts.ts'
import { FRENCH_LAYOUTS } from '../tests/helpers/invoices/french_layouts.ts'
import { randomFrom, sampleInvoice } from '../tests/helpers/invoices/sample.ts'
import { scanned } from '../tests/helpers/invoices/scanner.ts'
import { ciiOf, ublOf, withXml } from '../tests/helpers/invoices/xml.ts'
import { MeasuredProcess, type Cost } from './child.ts'
import { median, printJson, printTable, round } from './figures.ts'

const ROUNDS = 4
const WARM_UP = 1
const CONTEXT = emptyContext('2026-11-27')

interface Sample {
  name: string
  documents: Buffer[]
  /** what pdf.js extracts the text of: the same pages, when the document itself is none of its own */
  pages: Buffer[]
}

/**
 * Documents per second of each class through the reading processes, against pdf.js that extracts the bare
 * text of the same pages in the same run. An XML has no page: its ratio is to the page that says the same.
 */
export async function imports() {
  const folder = mkdtempSync(join(tmpdir(), 'rubis-bench-imports-'))
  const pool = new ReaderPool({ recycleAfter: 100_000 })
  try {
    await using raw = await MeasuredProcess.start('raw_pdf_text.ts', process.env)
    const figures = []
    for (const sample of await samples()) {
      figures.push({ class: sample.name, ...(await measured(sample, pool, raw, folder)) })
    }
    printTable(
      `imports: documents per second, ${ROUNDS} rounds, first ${WARM_UP} dropped`,
      ['class', 'documents', 'rubis/s', 'pdf.js/s', 'ratio'],
      figures.map((one) => [one.class, one.documents, one.perSecond, one.rawPerSecond, one.ratio])
    )
    printJson({ bench: 'imports', figures })
  } finally {
    pool.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measured(
  { documents, pages }: Sample,
  pool: ReaderPool,
  raw: MeasuredProcess,
  folder: string
) {
  const files = pages.map((page, index) => {
    const path = join(folder, `${index}.pdf`)
    writeFileSync(path, page)
    return path
  })
  const ours: number[] = []
  const theirs: number[] = []
  for (let turn = 0; turn < ROUNDS; turn++) {
    const begun = performance.now()
    for (const document of documents) {
      await pool.read(document, CONTEXT)
    }
    ours.push(documents.length / ((performance.now() - begun) / 1_000))
    const { seconds } = await raw.ask<Cost>('extract', files)
    theirs.push(files.length / seconds)
  }
  const [perSecond, rawPerSecond] = [median(ours, WARM_UP), median(theirs, WARM_UP)]
  return {
    documents: documents.length,
    perSecond: round(perSecond),
    rawPerSecond: round(rawPerSecond),
    ratio: round(perSecond / rawPerSecond, 3),
  }
}

async function samples(): Promise<Sample[]> {
  const layouts = [...FRENCH_LAYOUTS, ...ENGLISH_LAYOUTS]
  const invoices = layouts.map((layout, seed) =>
    sampleInvoice(seed + 1, { vat: layout.vat, deposit: layout.prints?.deposit })
  )
  const pages = await Promise.all(
    layouts.map((layout, seed) => layout.draw(invoices[seed], randomFrom(seed + 1)).finish())
  )
  const hybrids = await Promise.all(pages.map((page, seed) => withXml(page, ciiOf(invoices[seed]))))
  const some = pages.slice(0, 1)
  return [
    { name: 'CII', documents: invoices.map((one) => ciiOf(one)), pages },
    { name: 'UBL', documents: invoices.map((one) => ublOf(one)), pages },
    { name: 'Factur-X', documents: hybrids, pages: hybrids },
    { name: 'text PDF', documents: pages, pages },
    { name: 'scan', documents: await Promise.all(some.map((page) => scanned(page))), pages: some },
  ]
}
