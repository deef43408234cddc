import { plainName } from '#values/reading/party_name'

/** Why a line is no invoice to chase. */
export type CsvSkipReason =
  'already_paid' | 'credit_note' | 'draft' | 'cancelled' | 'not_an_invoice'

/** « Non payée », « impayée », « partiellement payée », « à payer »: still owed. */
const OWED = /^(non|un|im|not|partiel|partial|en partie|a )/

/** Words of the columns « Statut » and « Type », without accents or case, at the start of the cell. */
const STATES: readonly [RegExp, CsvSkipReason][] = [
  [
    /^(payee?|reglee?|acquittee?|soldee?|encaissee?|paid|in payment|settled|lettree?)\b/,
    'already_paid',
  ],
  [/^(brouillon|draft|provisoire|a valider|proforma|pro forma)\b/, 'draft'],
  [/^(annulee?|cancell?ed|void|voided|abandonnee?|uncollectible|irrecouvrable)\b/, 'cancelled'],
]

const TYPES: readonly [RegExp, CsvSkipReason][] = [
  [/\b(avoir|avoirs|credit note|credit memo|note de credit|out refund|381)\b/, 'credit_note'],
  [
    /^(devis|quote|quotation|estimate|commande|order|bon de|delivery|proforma|pro forma|receipt|recu)\b/,
    'not_an_invoice',
  ],
]

/** What the state that a tool gives an invoice says against chasing it; null for nothing. */
export function skipOfStatus(text: string): CsvSkipReason | null {
  const words = plainName(text)
  return OWED.test(words) && words !== 'a valider'
    ? null
    : (STATES.find(([pattern]) => pattern.test(words))?.[1] ?? null)
}

/** What the kind of a document says against chasing it; null for an invoice. */
export function skipOfType(text: string): CsvSkipReason | null {
  const words = plainName(text)
  return TYPES.find(([pattern]) => pattern.test(words))?.[1] ?? null
}
