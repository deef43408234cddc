import type { PageText } from '#values/reading/page_text'
import type { FieldName } from '#values/reading/result'

/** What a provider is asked: which fields, of which pages. */
export interface ExtractionRequest {
  fields: FieldName[]
  pages: PageText[]
}

/** Words of the page, by field, as they are written there. A field that is not there is left out. */
export type ExtractionAnswer = Partial<Record<FieldName, string>>

export type ExtractionOutcome =
  | { kind: 'answered'; answer: ExtractionAnswer }
  /** Nobody answered, or not in words that can be used: the reading stays as it was. */
  | { kind: 'unavailable'; reason: string }

/**
 * A hosted model that reads pages. Off unless an organization asks for it: pages of invoices leave the
 * machine. Whatever it answers counts only when it stands on the page, word for word.
 */
export interface InvoiceExtractionProvider {
  readonly name: string
  /** Never rejects. */
  extract(request: ExtractionRequest): Promise<ExtractionOutcome>
}
