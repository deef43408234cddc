import type { ClientKey } from '#database/demo/clients'

/** An invoice that the freelancer made and dropped, and has not looked at yet. All names are invented. */
export interface DraftStory {
  /** of the demo's clients, or one that Rubis will hear of by this paper */
  client: ClientKey | { name: string; address: string; postalCode: string; city: string }
  filename: string
  subject: string
  amountTtcCents: number
  /** days before today */
  issued: number
  /** days from today */
  due: number
}

/** One import that waits: two papers for clients who are known, and one for somebody new. */
export const WAITING_DRAFTS: readonly DraftStory[] = [
  {
    client: 'polaris',
    filename: 'Facture Polaris, ateliers.pdf',
    subject: 'Ateliers de prototypage',
    amountTtcCents: 156_000,
    issued: 2,
    due: 43,
  },
  {
    client: {
      name: 'Cave des Remparts',
      address: '18, rue des Douves',
      postalCode: '56000',
      city: 'Vannes',
    },
    filename: 'Facture Cave des Remparts.pdf',
    subject: 'Étiquettes de la cuvée d’hiver',
    amountTtcCents: 92_400,
    issued: 1,
    due: 29,
  },
  {
    client: 'encre',
    filename: 'Facture Encre Bleue, marque-pages.pdf',
    subject: 'Marque-pages illustrés',
    amountTtcCents: 38_400,
    issued: 1,
    due: 29,
  },
]
