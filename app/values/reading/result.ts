import type { LocalDate } from '#values/local_date'
import type { PageText } from '#values/reading/page_text'

/** What kind of paper it is. Only an `invoice` may ever be chased; the others are shown with their reason. */
export const DOCUMENT_TYPES = [
  'invoice',
  'credit_note',
  'quote',
  'proforma',
  'order',
  'delivery_note',
  'receipt',
  'payslip',
  'statement',
  'reminder',
  'other',
] as const

export type DocumentType = (typeof DOCUMENT_TYPES)[number]

/** Where a value was found. `provider` is a hosted model, whose words are always found again on the page. */
export type ReadingSource = 'xml' | 'text' | 'ocr' | 'provider'

/** A place on a page, in fractions of its width and height (0..1), from its top left corner. Pages count from 1. */
export interface PageBox {
  page: number
  x: number
  y: number
  width: number
  height: number
}

/** What is read from a document, by name. Amounts are whole cents, never negative: a credit note says so by its type. */
export interface ReadValues {
  numero: string
  issueDate: LocalDate
  dueDate: LocalDate
  /** ISO 4217 */
  currency: string
  amountTtcCents: number
  amountHtCents: number
  amountVatCents: number
  /** What is left to pay after deposits (BT-115); absent when the page does not tell it apart. */
  amountDueCents: number
  prepaidCents: number
  clientName: string
  clientEmail: string
  clientSiren: string
  clientVatNumber: string
  sellerName: string
  sellerEmail: string
  sellerSiren: string
  sellerVatNumber: string
  iban: string
  bic: string
  paymentTerms: string
}

export type FieldName = keyof ReadValues

/** One value, or its absence (`null`, confidence 0). `confidence` is the chance, 0..1, that a person would agree. */
export interface Field<T> {
  value: T | null
  confidence: number
  source: ReadingSource | null
  box: PageBox | null
}

export type ReadFields = { [Name in FieldName]: Field<ReadValues[Name]> }

/** What a person must look at, by code; screens hold the words. `field` says where, `detail` what was seen. */
export interface ReadingWarning {
  code: WarningCode
  field?: FieldName
  detail?: string
}

export const WARNING_CODES = [
  // The XML and its page
  'xml_page_mismatch',
  'xml_unreadable',
  'xml_several',
  'xml_profile_unknown',
  'xml_profile_missing',
  'xml_attachment_name',
  'xml_attachment_relationship',
  'xml_attachment_undeclared',
  'xml_metadata_missing',
  'xml_metadata_mismatch',
  'xml_conversion_needed',
  // Values
  'value_missing',
  'date_invalid',
  'date_ambiguous',
  'due_before_issue',
  'issue_in_future',
  'amount_invalid',
  'amount_decimal_comma',
  'amount_too_precise',
  'amount_negative',
  'line_price_negative',
  'totals_do_not_add_up',
  'lines_do_not_add_up',
  'vat_breakdown_mismatch',
  'vat_breakdown_duplicated',
  'vat_rate_mismatch',
  'type_code_unknown',
  'currency_unknown',
  'currency_not_euro',
  'iban_invalid',
  'several_ibans',
  'siren_invalid',
  'siret_siren_mismatch',
  'vat_number_invalid',
  'vat_number_missing',
  'seller_is_someone_else',
  // The document
  'not_an_invoice',
  'credit_note',
  'already_paid',
  'paid_by_direct_debit',
  'several_invoices',
  'page_has_no_text',
  'page_partly_unreadable',
  'specimen',
] as const

export type WarningCode = (typeof WARNING_CODES)[number]

export interface InvoiceReading {
  documentType: DocumentType
  documentTypeConfidence: number
  /** The syntax of the XML, null when the values were read from the page. */
  syntax: 'cii' | 'ubl' | null
  profile: string | null
  fields: ReadFields
  warnings: ReadingWarning[]
  /** Legal mentions of the XML by subject code: PMD, PMT, AAB, BAR… */
  notes: Record<string, string[]>
  pageCount: number
  /** Names the layout of this issuer, so that a correction teaches the next reading; null from XML alone. */
  issuerFingerprint: string | null
  /** The words of the pages, when they were asked for. */
  text?: PageText[]
}

/** Why nothing could be read. Each has its words on the row of the file. */
export const REFUSALS = [
  'unsupported_file',
  'unsupported_syntax',
  'file_too_large',
  'empty_file',
  'encrypted',
  'damaged',
  'unsafe_xml',
  'xml_malformed',
  'xml_encoding',
  'xml_too_deep',
  'xml_too_large',
  'too_much_memory',
  'too_slow',
  'too_many_pages',
  'page_too_large',
  'image_too_large',
  'nothing_readable',
  'reader_crashed',
] as const

export type Refusal = (typeof REFUSALS)[number]

export type ReadOutcome =
  { outcome: 'read'; reading: InvoiceReading } | { outcome: 'refused'; reason: Refusal }

export const nothing = <T>(): Field<T> => ({ value: null, confidence: 0, source: null, box: null })

/** Every field absent: what readers fill. */
export function emptyFields(): ReadFields {
  return {
    numero: nothing(),
    issueDate: nothing(),
    dueDate: nothing(),
    currency: nothing(),
    amountTtcCents: nothing(),
    amountHtCents: nothing(),
    amountVatCents: nothing(),
    amountDueCents: nothing(),
    prepaidCents: nothing(),
    clientName: nothing(),
    clientEmail: nothing(),
    clientSiren: nothing(),
    clientVatNumber: nothing(),
    sellerName: nothing(),
    sellerEmail: nothing(),
    sellerSiren: nothing(),
    sellerVatNumber: nothing(),
    iban: nothing(),
    bic: nothing(),
    paymentTerms: nothing(),
  }
}

/** Below this, a draft is never offered as certain. */
export const CERTAIN = 0.9

/** Below this, what a reminder stands on is asked as missing rather than shown as to be checked. */
export const PLAUSIBLE = 0.6

/** What a reminder needs: a draft is only as sure as the weakest of these. */
export const CORE_FIELDS = [
  'numero',
  'issueDate',
  'dueDate',
  'amountTtcCents',
  'clientName',
] as const satisfies readonly FieldName[]

/**
 * How sure the whole draft is: the weakest of its core fields, 0 for what is not an invoice. A due date
 * is often not printed: its absence is asked for, and is not held against the rest.
 */
export function draftConfidence({ documentType, fields }: InvoiceReading): number {
  if (documentType !== 'invoice') {
    return 0
  }
  const needed = CORE_FIELDS.filter((name) => name !== 'dueDate' || fields.dueDate.value !== null)
  return Math.min(...needed.map((name) => fields[name].confidence))
}
