import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { fileKindOf } from '#services/attachments/file_kind'
import { DocumentRefused } from '#services/imports/refusal'
import type { GrayImage } from './gray_image.js'

/** What a page is drawn at: letters of ten points are forty pixels high. */
const DPI = 200
const MAX_PIXELS = 12_000_000
/** A page of more than five metres is no page. */
const MAX_POINTS = 14_400
/** Thinner than this, a page holds no letter; a damaged file may even give it no size at all. */
const LEAST_POINTS = 8
/** A phone's best camera. */
const MAX_PHOTO_PIXELS = 60_000_000

/** Recognising takes seconds: the first pages hold what matters, the last one the totals. */
const FIRST_PAGES = 2

/** Wide enough for small print, not so wide that reading it takes long. */
const WIDTH = 2000
const WIDEST = 2600
const MOST_ENLARGED = 2.5
/** A long till receipt is not made longer than this. */
const MOST_READ = 8_000_000

export interface PagePicture {
  page: number
  image: GrayImage
}

export interface Pictures {
  pages: PagePicture[]
  pageCount: number
}

/**
 * The pages of a PDF or a picture, in shades of grey.
 *
 * @throws DocumentRefused encrypted, damaged, page_too_large, image_too_large
 */
export async function picturesOf(bytes: Buffer): Promise<Pictures> {
  const isPicture = ['png', 'jpg'].includes(fileKindOf(bytes)?.extension ?? '')
  return isPicture
    ? { pages: [{ page: 1, image: await photo(bytes) }], pageCount: 1 }
    : drawn(bytes)
}

async function photo(bytes: Buffer): Promise<GrayImage> {
  try {
    const source = sharp(bytes, { limitInputPixels: MAX_PHOTO_PIXELS, failOn: 'error' })
    const { width, height, orientation = 1 } = await source.metadata()
    if (width * height > MAX_PHOTO_PIXELS) {
      throw new DocumentRefused('image_too_large')
    }
    const shown = orientation > 4 ? height : width
    const most = Math.sqrt(MOST_READ / (width * height))
    const scale = Math.min(
      Math.max(1, Math.min(WIDTH / shown, MOST_ENLARGED)),
      WIDEST / shown,
      most
    )
    const { data, info } = await source
      .rotate()
      .flatten({ background: '#ffffff' })
      .grayscale()
      .resize({ width: Math.max(1, Math.round(shown * scale)), kernel: 'lanczos3' })
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, data, pointsPerPixel: 595 / info.width }
  } catch (error) {
    if (error instanceof DocumentRefused) {
      throw error
    }
    const isLarge = error instanceof Error && error.message.includes('pixel limit')
    throw new DocumentRefused(isLarge ? 'image_too_large' : 'damaged', { cause: error })
  }
}

/** Each document has a PDFium of its own: what a broken one does to it is over with it. */
async function drawn(bytes: Buffer): Promise<Pictures> {
  const library = await PDFiumLibrary.init()
  try {
    return await drawnBy(library, bytes)
  } catch (error) {
    throw error instanceof DocumentRefused
      ? error
      : new DocumentRefused('damaged', { cause: error })
  } finally {
    library.destroy()
  }
}

async function drawnBy(library: PDFiumLibrary, bytes: Buffer): Promise<Pictures> {
  const document = await library.loadDocument(bytes).catch((error: unknown) => {
    const isLocked = /password/i.test(String(error))
    throw new DocumentRefused(isLocked ? 'encrypted' : 'damaged', { cause: error })
  })
  const pageCount = document.getPageCount()
  const pages: PagePicture[] = []
  for (const number of chosenPages(pageCount)) {
    const page = document.getPage(number - 1)
    const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
    if (Math.max(width, height) > MAX_POINTS) {
      throw new DocumentRefused('page_too_large')
    }
    if (Math.min(width, height) < LEAST_POINTS) {
      continue
    }
    const scale = Math.min(DPI / 72, Math.sqrt(MAX_PIXELS / Math.max(width * height, 1)))
    const picture = await page.render({ scale, colorSpace: 'Gray', render: 'bitmap' })
    pages.push({
      page: number,
      image: {
        width: picture.width,
        height: picture.height,
        data: Buffer.from(picture.data),
        pointsPerPixel: 1 / scale,
      },
    })
  }
  document.destroy()
  return { pages, pageCount }
}

const chosenPages = (count: number) =>
  Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => number <= FIRST_PAGES || number === count
  )
