/** A PDF written by hand, object by object, so that it can be as wrong as a test wants. */
export function rawPdf(objects: readonly (string | Buffer)[], root = 1): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1')]
  let length = chunks[0].length
  const offsets = objects.map((object, index) => {
    const offset = length
    const body = Buffer.isBuffer(object) ? object : Buffer.from(object, 'latin1')
    const chunk = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      body,
      Buffer.from('\nendobj\n'),
    ])
    chunks.push(chunk)
    length += chunk.length
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  chunks.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${length}\n%%EOF\n`
    )
  )
  return Buffer.concat(chunks)
}

export const stream = (dictionary: string, bytes: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])

export interface OnePageOptions {
  content?: Buffer | string
  /** of the content stream: its filter, or an array of them */
  filter?: string
  /** of the page, beside its font */
  resources?: string
  mediaBox?: string
  /** written into the catalog */
  catalog?: string
  /** objects from number 6 on */
  more?: (string | Buffer)[]
}

/** One page with one font. Objects: 1 catalog, 2 pages, 3 page, 4 font, 5 content. */
export function onePage({
  content = '',
  filter,
  resources = '',
  mediaBox = '0 0 595 842',
  catalog = '',
  more = [],
}: OnePageOptions): Buffer {
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Resources << /Font << /F1 4 0 R >> ${resources} >> /Contents 5 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream(
      filter ? `/Filter ${filter.startsWith('[') ? filter : `/${filter}`}` : '',
      Buffer.from(content as string, 'latin1')
    ),
    ...more,
  ])
}

/** Content that writes these lines under one another. */
export const written = (lines: readonly string[]) =>
  `BT /F1 11 Tf 14 TL 50 780 Td ${lines.map((line) => `(${line.replaceAll(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`

/** Lines that make an invoice of a page. */
export const INVOICE_LINES = [
  'Studio Marchand - SIRET 73282932000074',
  'Facture n° F-2026-014',
  'Date de facture : 12/03/2026',
  "Date d'échéance : 11/04/2026",
  'Client : Librairie Delmas',
  'Total HT : 1 000,00 EUR',
  'TVA 20 % : 200,00 EUR',
  'Total TTC : 1 200,00 EUR',
]
