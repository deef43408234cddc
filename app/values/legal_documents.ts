/** What somebody agrees to when they open an account, and the version of it that stands on the site. */
export const LEGAL_DOCUMENTS = {
  /** conditions générales d’utilisation et de vente */
  terms: '2026-11-01',
  /** how Rubis processes the data of the user’s clients on their behalf (GDPR, article 28) */
  data_processing: '2026-11-01',
} as const
