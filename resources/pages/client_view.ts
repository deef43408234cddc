import type { Creditor } from './layout.js'

/** What the client's page shows, every amount and date already in words. */
export interface ClientView {
  /** the address of this page, with the language that was chosen on it */
  path: string
  query: string
  creditor: Creditor & { shortName: string }
  client: string
  invoice: { numero: string; subject: string; issued: string; due: string }
  state: 'open' | 'disputed' | 'paid' | 'cancelled'
  remainder: string
  lines: { label: string; amount: string }[]
  document: { size: string } | null
  payment: {
    holder: string
    /** in groups of four */
    iban: string | null
    link: string | null
    qr: { size: number; path: string } | null
  }
  others: { numero: string; due: string; amount: string }[]
  total: string
  instalments: { due: string; amount: string; paid: boolean }[]
  said: { date: string; sentence: string } | null
}

/** What was sent and could not be taken: the form opens again as it was. */
export interface FormState {
  open: string | null
  values: Record<string, string>
  /** a sentence by field; `form` is about the whole */
  faults: Record<string, string>
}

/** Each form has its own signature. */
export interface Forms extends FormState {
  nonces: Record<string, string>
  days: { today: string; latestPromise: string; earliestPayment: string }
}
