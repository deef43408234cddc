import type { LocalDate } from '#values/local_date'
import type { ReadingWarning } from '#values/reading/result'

export interface StructuredParty {
  name: string | null
  email: string | null
  siren: string | null
  vatNumber: string | null
}

/** One VAT rate of the summary: base and tax in cents, rate in hundredths of a percent. */
export interface VatBreakdown {
  category: string
  rate: number | null
  baseCents: number | null
  taxCents: number | null
}

/** A price × a quantity that should make a total; the numbers as the XML has them. */
export interface StructuredLine {
  totalCents: number | null
  /** Net price of one unit, null when absent. */
  price: number | null
  quantity: number | null
}

/** What CII and UBL both say, in one shape. Amounts in cents, signed as written. */
export interface StructuredInvoice {
  syntax: 'cii' | 'ubl'
  profile: string | null
  typeCode: string | null
  isCreditNote: boolean
  numero: string | null
  issueDate: LocalDate | null
  dueDate: LocalDate | null
  currency: string | null
  lineTotalCents: number | null
  allowancesCents: number | null
  chargesCents: number | null
  htCents: number | null
  vatCents: number | null
  ttcCents: number | null
  prepaidCents: number | null
  roundingCents: number | null
  dueCents: number | null
  seller: StructuredParty
  buyer: StructuredParty
  iban: string | null
  bic: string | null
  /** UNTDID 4461: 58 and 30 transfers, 59 and 49 direct debits, 48 and 54 cards… */
  paymentMeans: string[]
  paymentTerms: string | null
  notes: Record<string, string[]>
  breakdown: VatBreakdown[]
  lines: StructuredLine[]
  /** What was wrong while reading the values themselves. */
  warnings: ReadingWarning[]
}
