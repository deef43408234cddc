import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'

export interface ScanOptions {
  dpi?: number
  /** degrees, clockwise */
  angle?: number
  quality?: number
  /** darkens one side, as a lamp on the other does */
  shade?: boolean
}

/** A page as a scanner gives it: a picture, a little turned, a little blurred, compressed. */
export async function scanned(
  pdf: Buffer,
  { dpi = 150, angle = 0, quality = 70, shade = false }: ScanOptions = {}
): Promise<Buffer> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const { data, width, height } = await document
      .getPage(0)
      .render({ scale: dpi / 72, colorSpace: 'Gray', render: 'bitmap' })
    const page = Buffer.from(data)
    if (shade) {
      for (let index = 0; index < page.length; index++) {
        page[index] = Math.round(page[index] * (0.6 + 0.4 * ((index % width) / width)))
      }
    }
    return await sharp(page, { raw: { width, height, channels: 1 } })
      .rotate(angle, { background: '#e8e8e8' })
      .blur(0.6)
      .jpeg({ quality })
      .toBuffer()
  } finally {
    library.destroy()
  }
}
