import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/pdf.js'
import { DocumentRefused } from '#services/imports/refusal'
import { cellsOf, type TextItem, type TextPage } from './text_page.js'

const FOLDER = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')))

/** Where an invoice says who, when and how much: at its start, and at its end. */
const FIRST_PAGES = 8
const LAST_PAGES = 4
const MAX_PAGES = 300

/** More letters than any page holds: a page that was made to tire its reader. */
const MAX_ITEMS = 40_000

export interface PdfText {
  pages: TextPage[]
  pageCount: number
}

/**
 * The text layer of a PDF with the place of every word. Nothing of the file is run: no script, no XFA,
 * no font program.
 *
 * @throws DocumentRefused encrypted, damaged, too_many_pages
 */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    standardFontDataUrl: join(FOLDER, 'standard_fonts/'),
    cMapUrl: join(FOLDER, 'cmaps/'),
    cMapPacked: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  try {
    const document = await opened(task.promise)
    if (document.numPages > MAX_PAGES) {
      throw new DocumentRefused('too_many_pages')
    }
    const pages: TextPage[] = []
    for (const number of pageNumbers(document.numPages)) {
      const page = await textPage(document, number)
      if (page) {
        pages.push(page)
      }
    }
    if (pages.length === 0) {
      throw new DocumentRefused('damaged')
    }
    return { pages, pageCount: document.numPages }
  } finally {
    await task.destroy()
  }
}

async function opened(promise: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await promise
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    throw new DocumentRefused(isLocked ? 'encrypted' : 'damaged', { cause: error })
  }
}

function pageNumbers(count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1)
  return all.filter((number) => number <= FIRST_PAGES || number > count - LAST_PAGES)
}

/** Null for a page that cannot be opened: the others may be enough. */
async function textPage(document: PDFDocumentProxy, number: number): Promise<TextPage | null> {
  try {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const items = await itemsOf(page)
    page.cleanup()
    return { number, width, height, cells: cellsOf(items, number) }
  } catch {
    return null
  }
}

async function itemsOf(page: PDFPageProxy): Promise<TextItem[]> {
  const viewport = page.getViewport({ scale: 1 })
  const [a, b, c, d, e, f] = viewport.transform as number[]
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  const found: TextItem[] = []
  for (const item of items.slice(0, MAX_ITEMS)) {
    if (!('str' in item) || item.str.trim() === '') {
      continue
    }
    const [p, q, r, s, x, y] = item.transform as number[]
    const along = [a * p + c * q, b * p + d * q]
    const up = Math.hypot(a * r + c * s, b * r + d * s)
    // What leans is a stamp or a watermark, and would fall between the words of a line.
    if (Math.abs(along[1]) > Math.abs(along[0]) * 0.1) {
      continue
    }
    const left = a * x + c * y + e
    const baseline = b * x + d * y + f
    const size = up || item.height
    found.push(...pieces(item.str, left, item.width, baseline, size))
  }
  return found.filter(
    ({ x1, y1, x0, y0 }) => x1 >= 0 && y1 >= 0 && x0 <= viewport.width && y0 <= viewport.height
  )
}

/** Some programs make columns with spaces: three of them part what stands before and after. */
function pieces(text: string, left: number, width: number, baseline: number, size: number) {
  const each = width / Math.max(text.length, 1)
  return [...text.matchAll(/\S+(?:\s{1,2}\S+)*/g)].map((match) => ({
    text: match[0],
    x0: left + each * match.index,
    x1: left + each * (match.index + match[0].length),
    y0: baseline - size * 0.8,
    y1: baseline,
    size,
    confidence: null,
  }))
}
