import type { PDFDocument } from '@cantoo/pdf-lib'
import { fileKindOf } from '#services/attachments/file_kind'
import { checkAgainstPages, doubtWithoutXml } from '#services/imports/page_check'
import type { ReadingContext } from '#services/imports/reading_context'
import { DocumentRefused } from '#services/imports/refusal'
import { embeddedXml, type EmbeddedXml } from '#services/imports/structured/embedded_xml'
import { openObjects } from '#services/imports/structured/pdf_objects'
import { readInvoiceXml } from '#services/imports/structured/invoice_xml'
import { structuredReading } from '#services/imports/structured/structured_reading'
import { pdfText, type PdfText } from '#services/imports/text/pdf_text'
import { readPages } from '#services/imports/text/read_pages'
import { visibleCharacters } from '#services/imports/text/text_page'
import {
  emptyFields,
  type DocumentType,
  type InvoiceReading,
  type ReadOutcome,
  type ReadingWarning,
} from '#values/reading/result'

export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024

/** Below this many letters, a page has no text layer: it is a picture. */
const HAS_TEXT = 40

/** A document read, or what is left to do for it: pictures are recognised in another process. */
export type FirstReading =
  ReadOutcome | { outcome: 'picture'; warnings: ReadingWarning[]; pageCount: number }

/**
 * Reads one document: its XML when it has one, else the words of its pages. What it cannot read it
 * refuses, by a reason; it never throws for what a document holds.
 */
export async function readDocument(bytes: Buffer, context: ReadingContext): Promise<FirstReading> {
  try {
    return await read(bytes, context)
  } catch (error) {
    if (error instanceof DocumentRefused) {
      return { outcome: 'refused', reason: error.reason }
    }
    throw error
  }
}

async function read(bytes: Buffer, context: ReadingContext): Promise<FirstReading> {
  if (bytes.length === 0) {
    throw new DocumentRefused('empty_file')
  }
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new DocumentRefused('file_too_large')
  }
  switch (kindOf(bytes)) {
    case 'pdf':
      return readPdf(bytes, context)
    case 'xml':
      return readXml(bytes, context)
    case 'picture':
      return { outcome: 'picture', warnings: [], pageCount: 1 }
    default:
      throw new DocumentRefused('unsupported_file')
  }
}

/** By its first bytes, never by its name. XML is told by its own reader, which says why it refuses one. */
function kindOf(bytes: Buffer): 'pdf' | 'xml' | 'picture' | null {
  const kind = fileKindOf(bytes)
  if (kind && kind.extension !== 'xml') {
    return kind.extension === 'pdf' ? 'pdf' : 'picture'
  }
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    return 'pdf'
  }
  const head = bytes.subarray(0, 200).toString('latin1').replace(/\0/g, '')
  return /^(?:ï»¿|þÿ|ÿþ)?\s*<[?!A-Za-z]/.test(head) && !/^\W*<(!doctype )?html/i.test(head)
    ? 'xml'
    : null
}

function readXml(bytes: Buffer, { today }: ReadingContext): ReadOutcome {
  const document = readInvoiceXml(bytes)
  switch (document.kind) {
    case 'invoice':
      return { outcome: 'read', reading: structuredReading(document.invoice, today) }
    case 'other':
      return { outcome: 'read', reading: notAnInvoice(document.documentType, []) }
    default:
      throw new DocumentRefused(document.reason)
  }
}

function notAnInvoice(documentType: DocumentType, warnings: ReadingWarning[]): InvoiceReading {
  return {
    documentType,
    documentTypeConfidence: 1,
    syntax: null,
    profile: null,
    fields: emptyFields(),
    warnings: [{ code: 'not_an_invoice', detail: documentType }, ...warnings],
    notes: {},
    pageCount: 0,
    issuerFingerprint: null,
  }
}

async function readPdf(bytes: Buffer, context: ReadingContext): Promise<FirstReading> {
  const objects = await openObjects(bytes)
  const structured =
    context.ignoreXml || !objects ? { reading: null, warnings: [] } : readEmbedded(objects, context)
  const text = await pdfText(bytes)
  if (structured.reading) {
    const reading = checkAgainstPages(structured.reading, text.pages)
    return { outcome: 'read', reading: { ...reading, pageCount: text.pageCount } }
  }
  if (visibleCharacters(text.pages) < HAS_TEXT) {
    return { outcome: 'picture', warnings: structured.warnings, pageCount: text.pageCount }
  }
  return { outcome: 'read', reading: fromText(text, context, structured.warnings) }
}

function fromText(
  text: PdfText,
  context: ReadingContext,
  warnings: ReadingWarning[]
): InvoiceReading {
  const page = readPages(text.pages, context)
  const isHalf = warnings.some(({ code }) => code === 'xml_unreadable')
  const reading = isHalf ? doubtWithoutXml(page) : page
  return { ...reading, pageCount: text.pageCount, warnings: [...warnings, ...reading.warnings] }
}

/** The first embedded XML that is an invoice. One that cannot be read is said, and the page read instead. */
function readEmbedded(
  objects: PDFDocument,
  { today }: ReadingContext
): { reading: InvoiceReading | null; warnings: ReadingWarning[] } {
  const warnings: ReadingWarning[] = []
  const found: { reading: InvoiceReading; xml: EmbeddedXml }[] = []
  for (const xml of embeddedXml(objects)) {
    try {
      const document = readInvoiceXml(xml.bytes)
      if (document.kind === 'invoice') {
        found.push({ reading: structuredReading(document.invoice, today), xml })
      } else if (document.kind === 'other') {
        return { reading: notAnInvoice(document.documentType, []), warnings }
      }
    } catch (error) {
      if (!(error instanceof DocumentRefused)) {
        throw error
      }
      warnings.push({ code: 'xml_unreadable', detail: error.reason })
    }
  }
  const [first] = found
  if (!first) {
    return { reading: null, warnings }
  }
  if (found.length > 1) {
    warnings.push({ code: 'xml_several' })
  }
  first.reading.warnings.push(...warnings, ...first.xml.warnings)
  return { reading: first.reading, warnings }
}
