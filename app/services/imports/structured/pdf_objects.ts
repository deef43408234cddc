import { inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { DocumentRefused } from '#services/imports/refusal'

/** No page of an invoice has this much to draw. */
const MAX_STREAM = 24 * 1024 * 1024

/** Deflate shrinks by a thousand at most: a smaller stream cannot grow beyond the limit. */
const HARMLESS = MAX_STREAM / 1100

/**
 * The objects of a PDF, none of them interpreted.
 *
 * @returns null for a PDF that pdf-lib cannot open: other readers repair more
 * @throws DocumentRefused too_much_memory when something inside swells beyond measure
 */
export async function openObjects(pdf: Uint8Array): Promise<PDFDocument | null> {
  const document = await opened(pdf)
  if (document) {
    refuseBombs(document)
  }
  return document
}

async function opened(pdf: Uint8Array): Promise<PDFDocument | null> {
  try {
    return await PDFDocument.load(pdf, {
      ignoreEncryption: false,
      password: '',
      updateMetadata: false,
      throwOnInvalidObject: false,
      warnOnInvalidObjects: false,
    })
  } catch {
    return null
  }
}

/** Attachments have their own limit, and pictures their own process. */
function refuseBombs(document: PDFDocument) {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && isDrawn(object) && swells(object)) {
      throw new DocumentRefused('too_much_memory')
    }
  }
}

function isDrawn({ dict }: PDFRawStream): boolean {
  const kind = String(dict.get(PDFName.of('Subtype')) ?? dict.get(PDFName.of('Type')) ?? '')
  return kind !== '/Image' && !kind.startsWith('/EmbeddedFile') && !isAttachment(kind)
}

/** `/text#2Fxml`: an attachment says what it holds where others say what they are. */
const isAttachment = (kind: string) => kind.includes('#2F') || kind.includes('/text')

function swells(stream: PDFRawStream): boolean {
  const filters = filtersOf(stream)
  if (filters.length === 0) {
    return false
  }
  if (filters.length === 1 && /^\/Fl(ateDecode)?$/.test(filters[0])) {
    return stream.contents.length > HARMLESS && inflatesBeyond(stream.contents)
  }
  return unpacksBeyond(stream)
}

function filtersOf({ dict }: PDFRawStream): string[] {
  const filter = dict.context.lookup(dict.get(PDFName.of('Filter')))
  return filter instanceof PDFArray ? filter.asArray().map(String) : filter ? [String(filter)] : []
}

function inflatesBeyond(contents: Uint8Array): boolean {
  try {
    inflateSync(contents, { maxOutputLength: MAX_STREAM })
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
  }
}

/** Filters on filters: a kilobyte may be a gigabyte. Unpacked bit by bit, and no further than allowed. */
function unpacksBeyond(stream: PDFRawStream): boolean {
  try {
    return decodePDFRawStream(stream).getBytes(MAX_STREAM + 1).length > MAX_STREAM
  } catch {
    // Filters of pictures, or damage: whoever draws the page says so.
    return false
  }
}
