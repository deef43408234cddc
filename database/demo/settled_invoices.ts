import type { InvoiceStory } from '#database/demo/invoices'

/** What clients have paid before, so that how they pay can be told: it takes three payments. */
export const SETTLED_INVOICES: readonly InvoiceStory[] = [
  {
    client: 'basalte',
    subject: 'Plaquette de l’agence',
    amountTtcCents: 116_400,
    due: -240,
    turns: [{ kind: 'payment', day: -6, cents: 'all' }],
  },
  {
    client: 'fournil',
    subject: 'Étiquettes de la gamme Noël',
    amountTtcCents: 58_800,
    due: -200,
    turns: [{ kind: 'payment', day: -5, cents: 'all' }],
  },
  {
    client: 'lenoir',
    subject: 'Papeterie du cabinet',
    amountTtcCents: 93_600,
    due: -190,
    turns: [{ kind: 'payment', day: 1, cents: 'all' }],
  },
  {
    client: 'polaris',
    subject: 'Intégration du site Océane, corrections',
    amountTtcCents: 144_000,
    due: -182,
    turns: [{ kind: 'payment', day: 16, cents: 'all' }],
  },
  {
    client: 'basalte',
    subject: 'Panneau de chantier, école Jean-Zay',
    amountTtcCents: 74_400,
    due: -178,
    turns: [{ kind: 'payment', day: -5, cents: 'all' }],
  },
  {
    client: 'encre',
    subject: 'Marque-pages du printemps',
    amountTtcCents: 42_000,
    due: -150,
    turns: [{ kind: 'payment', day: 2, cents: 'all', method: 'cheque' }],
  },
  {
    client: 'lenoir',
    subject: 'Lettre d’information, deux numéros',
    amountTtcCents: 67_200,
    due: -130,
    turns: [{ kind: 'payment', day: 2, cents: 'all' }],
  },
]
