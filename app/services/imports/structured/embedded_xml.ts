import { inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import type { ReadingWarning } from '#values/reading/result'
import { MAX_XML_BYTES } from './xml_tree.js'

/** More attachments than any invoice has: the rest is not looked at. */
const MAX_ATTACHMENTS = 40
const MAX_TREE_DEPTH = 20

/** The names that the standards ask for. */
const STANDARD_NAMES = /^(factur-x|zugferd-invoice|xrechnung|order-x)\.xml$/i

const RELATIONSHIPS = new Set(['Data', 'Alternative', 'Source', 'Supplement'])

export interface EmbeddedXml {
  name: string
  bytes: Uint8Array
  /** What is unusual about how it is attached: read all the same. */
  warnings: ReadingWarning[]
}

/**
 * The XML files inside a PDF, whatever they are called, found by their bytes. Each is inflated within
 * bounds: an attachment that grows beyond them is a bomb, and skipped.
 */
export function embeddedXml(document: PDFDocument): EmbeddedXml[] {
  const found: EmbeddedXml[] = []
  for (const { name, spec, isDeclared } of attachments(document)) {
    const bytes = contentOf(document, spec)
    if (bytes && isXml(bytes)) {
      found.push({ name, bytes, warnings: unusual(document, name, spec, isDeclared) })
    }
  }
  return found
}

interface Attachment {
  name: string
  spec: PDFDict
  /** Listed by /AF of the catalog, as PDF/A-3 asks. */
  isDeclared: boolean
}

function attachments(document: PDFDocument): Attachment[] {
  const { catalog, context } = document
  const declared = new Set<PDFDict>()
  const list = read(() => context.lookup(catalog.get(PDFName.of('AF'))))
  if (list instanceof PDFArray) {
    for (const entry of list.asArray()) {
      const spec = context.lookup(entry)
      if (spec instanceof PDFDict) {
        declared.add(spec)
      }
    }
  }
  const names = read(() =>
    catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookup(PDFName.of('EmbeddedFiles'))
  )
  const listed = names instanceof PDFDict ? specsUnder(names, new Set(), 0) : []
  const specs = [...new Set([...listed, ...declared])].slice(0, MAX_ATTACHMENTS)
  return specs.map((spec) => ({
    name: textOf(spec.get(PDFName.of('UF'))) ?? textOf(spec.get(PDFName.of('F'))) ?? '',
    spec,
    isDeclared: declared.has(spec),
  }))
}

/** Walks a name tree, which a hostile file may have tied into a ring. */
function specsUnder(node: PDFDict, seen: Set<PDFDict>, depth: number): PDFDict[] {
  if (seen.has(node) || depth > MAX_TREE_DEPTH) {
    return []
  }
  seen.add(node)
  const names = read(() => node.lookup(PDFName.of('Names')))
  const kids = read(() => node.lookup(PDFName.of('Kids')))
  const own =
    names instanceof PDFArray
      ? names.asArray().map((entry) => read(() => node.context.lookup(entry)))
      : []
  const below =
    kids instanceof PDFArray
      ? kids
          .asArray()
          .slice(0, MAX_ATTACHMENTS)
          .flatMap((kid) => {
            const child = read(() => node.context.lookup(kid))
            return child instanceof PDFDict ? specsUnder(child, seen, depth + 1) : []
          })
      : []
  return [...own.filter((entry): entry is PDFDict => entry instanceof PDFDict), ...below]
}

function contentOf(document: PDFDocument, spec: PDFDict): Uint8Array | null {
  const file = read(() => spec.lookup(PDFName.of('EF')))
  if (!(file instanceof PDFDict)) {
    return null
  }
  const stream =
    read(() => document.context.lookup(file.get(PDFName.of('F')))) ??
    read(() => document.context.lookup(file.get(PDFName.of('UF'))))
  if (!(stream instanceof PDFRawStream)) {
    return null
  }
  return read(() => inflated(stream)) ?? null
}

/** @throws when it is larger than any invoice, or packed in an unusual way that does not open */
function inflated(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  const names =
    filter instanceof PDFArray ? filter.asArray().map(String) : filter ? [String(filter)] : []
  if (names.length === 0) {
    return stream.contents
  }
  if (names.length === 1 && /^\/(FlateDecode|Fl)$/.test(names[0])) {
    return inflateSync(stream.contents, { maxOutputLength: MAX_XML_BYTES })
  }
  // Other filters do not grow a thousandfold, save chains of them.
  if (names.length > 1 || stream.contents.length > MAX_XML_BYTES / 10) {
    throw new RangeError('packed more than once')
  }
  return decodePDFRawStream(stream).decode()
}

function isXml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1').replace(/\0/g, '')
  return /^(ï»¿|þÿ|ÿþ)?\s*<(\?xml|[A-Za-z])/.test(head)
}

function unusual(
  document: PDFDocument,
  name: string,
  spec: PDFDict,
  isDeclared: boolean
): ReadingWarning[] {
  const warnings: ReadingWarning[] = []
  if (!STANDARD_NAMES.test(name)) {
    warnings.push({ code: 'xml_attachment_name', detail: name.slice(0, 60) })
  }
  const relationship = String(read(() => spec.lookup(PDFName.of('AFRelationship'))) ?? '').slice(1)
  if (
    !RELATIONSHIPS.has(relationship) ||
    relationship === 'Source' ||
    relationship === 'Supplement'
  ) {
    warnings.push({ code: 'xml_attachment_relationship', detail: relationship.slice(0, 30) })
  }
  if (!isDeclared) {
    warnings.push({ code: 'xml_attachment_undeclared' })
  }
  const metadata = metadataOf(document)
  if (
    !/fx:ConformanceLevel|zf:ConformanceLevel|(urn:factur-x|urn:zugferd|urn:ferd)[^"'>]*pdfa/i.test(
      metadata
    )
  ) {
    warnings.push({ code: 'xml_metadata_missing' })
  } else if (!metadata.toLowerCase().includes(name.toLowerCase())) {
    warnings.push({ code: 'xml_metadata_mismatch', detail: name.slice(0, 60) })
  }
  return warnings
}

function metadataOf(document: PDFDocument): string {
  const stream = read(() => document.catalog.lookup(PDFName.of('Metadata')))
  if (!(stream instanceof PDFRawStream)) {
    return ''
  }
  const bytes = read(() => inflated(stream))
  return bytes ? Buffer.from(bytes).toString('utf8') : ''
}

const textOf = (value: PDFObject | undefined): string | null =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null

/** What a broken file lacks is absent: it must not end the reading of the rest. */
function read<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
