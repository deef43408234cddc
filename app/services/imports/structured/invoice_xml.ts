import type { DocumentType, Refusal } from '#values/reading/result'
import { readCii } from './cii.js'
import type { StructuredInvoice } from './structured_invoice.js'
import { readUbl } from './ubl.js'
import { parseXml, type XmlElement } from './xml_tree.js'

export type XmlDocument =
  | { kind: 'invoice'; invoice: StructuredInvoice }
  /** An XML that says itself that it is something else. */
  | { kind: 'other'; documentType: DocumentType }
  | { kind: 'unknown'; reason: Refusal }

const READERS: Record<string, (root: XmlElement) => StructuredInvoice> = {
  CrossIndustryInvoice: readCii,
  CrossIndustryDocument: readCii,
  Invoice: readUbl,
  CreditNote: readUbl,
}

/** Kindred documents of the same families. */
const OTHERS: Record<string, DocumentType> = {
  SCRDMCCBDACIOMessageStructure: 'order',
  SCRDMCCBDACIDDMessageStructure: 'delivery_note',
  Order: 'order',
  OrderResponse: 'order',
  OrderChange: 'order',
  DespatchAdvice: 'delivery_note',
  ReceiptAdvice: 'delivery_note',
  Quotation: 'quote',
  RequestForQuotation: 'quote',
  Reminder: 'reminder',
  Statement: 'statement',
}

/**
 * What an XML is, by its root element, never by its name.
 *
 * @throws DocumentRefused when it is not safe or not XML
 */
export function readInvoiceXml(bytes: Uint8Array): XmlDocument {
  const root = parseXml(bytes)
  const read = Object.hasOwn(READERS, root.name) ? READERS[root.name] : null
  if (read && belongs(root)) {
    return { kind: 'invoice', invoice: read(root) }
  }
  const documentType = Object.hasOwn(OTHERS, root.name) ? OTHERS[root.name] : null
  return documentType
    ? { kind: 'other', documentType }
    : { kind: 'unknown', reason: 'unsupported_syntax' }
}

/** `Invoice` is a common word: it must be UBL's. */
function belongs(root: XmlElement): boolean {
  return root.name.startsWith('CrossIndustry')
    ? /uncefact|ferd/i.test(root.namespace)
    : /oasis:names:specification:ubl/.test(root.namespace)
}
