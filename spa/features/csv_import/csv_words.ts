import type { MessageId } from '../../lib/i18n.tsx'
import type { CsvAnalysis, CsvField, CsvLine } from './api/use_csv_import.ts'

/** Fields in the order in which a person thinks of them. */
export const FIELD_WORDS: Record<CsvField, MessageId> = {
  numero: 'csvImport.field.numero',
  clientName: 'csvImport.field.clientName',
  contactName: 'csvImport.field.contactName',
  clientEmail: 'csvImport.field.clientEmail',
  clientSiren: 'csvImport.field.clientSiren',
  clientAddress: 'csvImport.field.clientAddress',
  clientPostalCode: 'csvImport.field.clientPostalCode',
  clientCity: 'csvImport.field.clientCity',
  issueDate: 'csvImport.field.issueDate',
  dueDate: 'csvImport.field.dueDate',
  termDays: 'csvImport.field.termDays',
  amountTtcCents: 'csvImport.field.amountTtcCents',
  amountHtCents: 'csvImport.field.amountHtCents',
  vatCents: 'csvImport.field.vatCents',
  amountDueCents: 'csvImport.field.amountDueCents',
  paidCents: 'csvImport.field.paidCents',
  currency: 'csvImport.field.currency',
  status: 'csvImport.field.status',
  documentType: 'csvImport.field.documentType',
  subject: 'csvImport.field.subject',
}

export const FIELDS = Object.keys(FIELD_WORDS) as CsvField[]

export const ERROR_WORDS: Record<CsvLine['errors'][number]['code'], MessageId> = {
  required: 'csvImport.error.required',
  too_long: 'csvImport.error.tooLong',
  unreadable_amount: 'csvImport.error.unreadableAmount',
  unreadable_date: 'csvImport.error.unreadableDate',
  too_large: 'csvImport.error.tooLarge',
  due_before_issue: 'csvImport.error.dueBeforeIssue',
  due_above_total: 'csvImport.error.dueAboveTotal',
  invalid_email: 'csvImport.error.invalidEmail',
  currency_unsupported: 'csvImport.error.currency',
  client_ambiguous: 'csvImport.error.clientAmbiguous',
  repeated_in_file: 'csvImport.error.repeated',
  other_amount_known: 'csvImport.error.otherAmount',
}

export const WARNING_WORDS: Record<CsvLine['warnings'][number], MessageId> = {
  no_email: 'csvImport.warning.noEmail',
  other_email: 'csvImport.warning.otherEmail',
  siren_ignored: 'csvImport.warning.sirenIgnored',
  sum_mismatch: 'csvImport.warning.sumMismatch',
  issued_in_future: 'csvImport.warning.future',
}

export const SKIP_WORDS: Record<NonNullable<CsvLine['skip']>, MessageId> = {
  already_paid: 'csvImport.skip.alreadyPaid',
  credit_note: 'csvImport.skip.creditNote',
  draft: 'csvImport.skip.draft',
  cancelled: 'csvImport.skip.cancelled',
  not_an_invoice: 'csvImport.skip.notAnInvoice',
}

export const DELIMITER_WORDS: Record<CsvAnalysis['delimiter'], MessageId> = {
  ';': 'csvImport.delimiter.semicolon',
  ',': 'csvImport.delimiter.comma',
  '\t': 'csvImport.delimiter.tab',
  '|': 'csvImport.delimiter.bar',
}

/** What people call the letters of a file. */
export const ENCODING_NAMES: Record<CsvAnalysis['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  'macintosh': 'Mac',
}
