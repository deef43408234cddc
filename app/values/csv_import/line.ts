import { createHash } from 'node:crypto'
import type { CsvField } from '#values/csv_import/columns'
import type { CsvSkipReason } from '#values/csv_import/states'
import type { LocalDate } from '#values/local_date'
import { bareName } from '#values/reading/party_name'

/** What is wrong with one cell. */
export type CsvErrorCode =
  | 'required'
  | 'too_long'
  | 'unreadable_amount'
  | 'unreadable_date'
  | 'too_large'
  | 'due_before_issue'
  | 'due_above_total'
  | 'invalid_email'
  | 'currency_unsupported'
  | 'client_ambiguous'
  | 'repeated_in_file'
  | 'other_amount_known'

/** What a person should know, and may leave as it is. */
export type CsvWarning =
  'no_email' | 'other_email' | 'siren_ignored' | 'sum_mismatch' | 'issued_in_future'

export interface CsvError {
  field: CsvField
  code: CsvErrorCode
}

/** The client as the line says it; which sheet that is, is decided elsewhere. */
export interface CsvClient {
  name: string
  contactName: string | null
  email: string | null
  siren: string | null
  address: string | null
  postalCode: string | null
  city: string | null
}

/** An invoice of the file, read without doubt. Amounts are cents. */
export interface CsvInvoice {
  numero: string
  subject: string
  client: CsvClient
  issueDate: LocalDate
  dueDate: LocalDate
  amountTtcCents: number
  prepaidCents: number
}

/** One line of the file and what it is before anything is asked of the database. */
export interface CsvLine {
  line: number
  cells: string[]
  /** null while something is wrong with it */
  invoice: CsvInvoice | null
  errors: CsvError[]
  warnings: CsvWarning[]
  skip: CsvSkipReason | null
}

/**
 * What makes two lines the same invoice, whatever the file, the tool or the day: its number, its
 * client, its total and the day it was issued. A remainder that changed makes no other invoice.
 */
export function lineFingerprint({ numero, client, amountTtcCents, issueDate }: CsvInvoice): string {
  const parts = [sameNumero(numero), bareName(client.name), amountTtcCents, issueDate]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

/** Two writings of a number that only differ by case and spaces. */
export const sameNumero = (numero: string) => numero.toUpperCase().replace(/\s+/g, '')
