import type { LocalDate } from '#values/local_date'
import type {
  DocumentType,
  FieldName,
  PageBox,
  ReadingSource,
  WarningCode,
} from '#values/reading/result'

/** What a draft is about. Amounts are whole cents; null is empty. */
export interface DraftFieldValues {
  /** a client that exists; null for a new one */
  clientId: string | null
  clientName: string | null
  clientEmail: string | null
  clientSiren: string | null
  numero: string | null
  amountTtcCents: number | null
  /** what is left to pay of it; null when nothing was paid */
  amountDueCents: number | null
  amountHtCents: number | null
  vatCents: number | null
  /** ISO 4217 */
  currency: string | null
  issueDate: LocalDate | null
  dueDate: LocalDate | null
  /** null for no reminders; absent for the plan of the client, else of the organization */
  planId: string | null
  documentType: DocumentType
  sellerName: string | null
  /** the end of the IBAN on the page: the rest of it is kept nowhere */
  iban: string | null
}

export type DraftFieldName = keyof DraftFieldValues

/** Values by field; one that is absent was not read, or not edited. */
export type DraftValues = Partial<DraftFieldValues>

export type DraftConfidence = Partial<Record<DraftFieldName, number>>

/** A person said it, or a reader. */
export type DraftSource = ReadingSource | 'user'

export interface DraftPlace {
  source: ReadingSource
  box: PageBox | null
}

export type DraftPlaces = Partial<Record<DraftFieldName, DraftPlace>>

/** What the file itself cannot know: said by the product beside the warnings of the reader. */
export const DRAFT_WARNINGS = ['iban_differs', 'client_email_differs'] as const

export interface DraftWarning {
  code: WarningCode | (typeof DRAFT_WARNINGS)[number]
  params: { field?: DraftFieldName; detail?: string }
}

/** The picture of a page, in pixels. */
export interface DraftPage {
  number: number
  width: number
  height: number
}

/** The fields of a draft that are read, by the name the reader gives them. */
export const READ_AS = {
  clientName: 'clientName',
  clientEmail: 'clientEmail',
  clientSiren: 'clientSiren',
  numero: 'numero',
  amountTtcCents: 'amountTtcCents',
  amountDueCents: 'amountDueCents',
  amountHtCents: 'amountHtCents',
  vatCents: 'amountVatCents',
  currency: 'currency',
  issueDate: 'issueDate',
  dueDate: 'dueDate',
  sellerName: 'sellerName',
  iban: 'iban',
} as const satisfies Partial<Record<DraftFieldName, FieldName>>

export type ReadDraftField = keyof typeof READ_AS

export const READ_DRAFT_FIELDS = Object.keys(READ_AS) as ReadDraftField[]

export const DRAFT_FIELDS: readonly DraftFieldName[] = [
  'clientId',
  'planId',
  'documentType',
  ...READ_DRAFT_FIELDS,
]

/** The name a draft gives to what the reader calls otherwise; null for what no draft shows. */
export function draftFieldOf(field: FieldName): DraftFieldName | null {
  return READ_DRAFT_FIELDS.find((name) => READ_AS[name] === field) ?? null
}
