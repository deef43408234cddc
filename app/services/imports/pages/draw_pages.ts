import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { fileKindOf } from '#services/attachments/file_kind'
import { DocumentRefused } from '#services/imports/refusal'

/** A page as it looks. */
export interface DrawnPage {
  number: number
  /** pixels */
  width: number
  height: number
  png: Uint8Array
}

/** An A4 page at 150 dpi: small print can be read on it. */
const WIDTH = 1240
const MAX_PIXELS = 4_000_000
/** A page of more than five metres is no page. */
const MAX_POINTS = 14_400
/** A phone's best camera. */
const MAX_PHOTO_PIXELS = 60_000_000

/** Whoever reviews an invoice looks at the first pages. */
export const MOST_PAGES = 10

/**
 * The pages of a document, for a person to look at. An XML has none.
 *
 * @throws DocumentRefused encrypted, damaged, page_too_large, image_too_large
 */
export async function drawPages(bytes: Buffer): Promise<DrawnPage[]> {
  const extension = fileKindOf(bytes)?.extension
  if (extension === 'pdf') {
    return drawPdf(bytes)
  }
  return extension === 'xml' || extension === undefined ? [] : [await drawPhoto(bytes)]
}

async function drawPdf(bytes: Buffer): Promise<DrawnPage[]> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes).catch((error: unknown) => {
      const isLocked = /password/i.test(String(error))
      throw new DocumentRefused(isLocked ? 'encrypted' : 'damaged', { cause: error })
    })
    const pages: DrawnPage[] = []
    for (let number = 1; number <= Math.min(document.getPageCount(), MOST_PAGES); number++) {
      const page = document.getPage(number - 1)
      const { originalWidth, originalHeight } = page.getOriginalSize()
      if (Math.max(originalWidth, originalHeight) > MAX_POINTS) {
        throw new DocumentRefused('page_too_large')
      }
      const scale = Math.min(
        WIDTH / Math.max(originalWidth, 1),
        Math.sqrt(MAX_PIXELS / Math.max(originalWidth * originalHeight, 1))
      )
      const { width, height, data } = await page.render({ scale, render: 'bitmap' })
      const png = await sharp(data, { raw: { width, height, channels: 4 } })
        .flatten({ background: '#ffffff' })
        .png()
        .toBuffer()
      pages.push({ number, width, height, png })
    }
    document.destroy()
    return pages
  } finally {
    library.destroy()
  }
}

async function drawPhoto(bytes: Buffer): Promise<DrawnPage> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PHOTO_PIXELS })
      .rotate()
      .flatten({ background: '#ffffff' })
      .resize({ width: WIDTH, height: WIDTH * 2, fit: 'inside', withoutEnlargement: true })
      .png()
      .toBuffer({ resolveWithObject: true })
    return { number: 1, width: info.width, height: info.height, png: data }
  } catch (error) {
    const isLarge = error instanceof Error && error.message.includes('pixel limit')
    throw new DocumentRefused(isLarge ? 'image_too_large' : 'damaged', { cause: error })
  }
}
