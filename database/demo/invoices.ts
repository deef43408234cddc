import type { ClientKey } from '#database/demo/clients'
import { SETTLED_INVOICES } from '#database/demo/settled_invoices'

/** Something that happened to an invoice, `day` days after its due date (negative: before). */
export type Turn = { day: number } & (
  | { kind: 'payment'; cents: number | 'all'; method?: 'transfer' | 'card' | 'cheque' }
  | { kind: 'credit_note'; cents: number; /** it leaves nothing to pay */ whole: boolean }
  | { kind: 'dispute'; reason: string }
  | { kind: 'cancellation' }
  | { kind: 'promise'; note: string; /** days from today */ endsIn: number }
  | { kind: 'reply'; /** what the client writes back to the last reminder */ words: string }
)

/** The life of one invoice until today. What Rubis did meanwhile follows from it. */
export interface InvoiceStory {
  client: ClientKey
  subject: string
  amountTtcCents: number
  /**
   * Its due date: days from today, or the one that makes this step of its plan fall on the last
   * working day, when Rubis was at rest: such a reminder leaves as soon as a worker runs.
   */
  due: number | { stepOnLastWorkingDay: number }
  turns?: Turn[]
  /** the mail server's answer to the reminder of this step, where it was not "accepted" */
  answers?: Record<number, 'address_refused' | 'no_answer'>
  /** days after which the formal notice was approved; absent: it waits */
  approvedAfter?: number
  /** the user presses "send now" on its next reminder, which leaves 20 s later */
  sentNow?: boolean
  /** with its document */
  pdf?: boolean
}

const paid = (day: number, cents: number | 'all' = 'all'): Turn => ({ kind: 'payment', day, cents })

/** About eleven months of a freelancer's invoices: those long settled, then each in the order of its due date. */
export const INVOICES: readonly InvoiceStory[] = [
  ...SETTLED_INVOICES,
  {
    client: 'fournil',
    subject: 'Identité de la vitrine et des sacs',
    amountTtcCents: 174_000,
    due: -318,
    turns: [paid(-6)],
  },
  {
    client: 'encre',
    subject: 'Affiches de la rentrée littéraire',
    amountTtcCents: 64_800,
    due: -285,
    turns: [{ kind: 'payment', day: 1, cents: 'all', method: 'cheque' }],
  },
  {
    client: 'polaris',
    subject: 'Intégration du site Océane, lot 1',
    amountTtcCents: 432_000,
    due: -270,
    turns: [paid(14)],
  },
  {
    client: 'vasseur',
    subject: 'Faire-part de mariage',
    amountTtcCents: 38_400,
    due: -247,
    turns: [{ kind: 'payment', day: 5, cents: 'all', method: 'card' }],
  },
  {
    client: 'biosphere',
    subject: 'Étiquettes de la gamme Sève',
    amountTtcCents: 216_000,
    due: -221,
    turns: [paid(4)],
  },
  {
    client: 'mairie',
    subject: 'Bulletin municipal de printemps',
    amountTtcCents: 297_600,
    due: -215,
    turns: [paid(27)],
  },
  {
    client: 'kerbrat',
    subject: 'Catalogue des menuiseries',
    amountTtcCents: 256_800,
    due: -165,
    turns: [paid(16)],
  },
  {
    client: 'basalte',
    subject: 'Book de projets, édition papier',
    amountTtcCents: 189_600,
    due: -125,
    turns: [paid(-5)],
  },
  {
    client: 'erdre',
    subject: 'Programme de la saison',
    amountTtcCents: 98_400,
    due: -118,
    turns: [paid(13)],
  },
  {
    client: 'polaris',
    subject: 'Intégration du site Océane, lot 2',
    amountTtcCents: 540_000,
    due: -92,
    turns: [paid(11, 270_000), paid(22)],
  },
  {
    client: 'halles',
    subject: 'Carte d’été',
    amountTtcCents: 36_000,
    due: -84,
    turns: [{ kind: 'credit_note', day: 2, cents: 36_000, whole: true }],
  },
  {
    client: 'lenoir',
    subject: 'Refonte du papier à en-tête',
    amountTtcCents: 144_000,
    due: -74,
    turns: [paid(2)],
  },
  {
    client: 'erdre',
    subject: 'Affiche du concert de la Toussaint',
    amountTtcCents: 42_000,
    due: -60,
    turns: [{ kind: 'cancellation', day: 8 }],
  },
  {
    client: 'biosphere',
    subject: 'Site de la gamme Sève',
    amountTtcCents: 684_000,
    due: -58,
    approvedAfter: 1,
    pdf: true,
  },
  {
    client: 'halles',
    subject: 'Ardoises et carte d’automne',
    amountTtcCents: 54_000,
    due: -55,
    turns: [paid(11)],
  },
  {
    client: 'ruault',
    subject: 'Habillage de deux remorques',
    amountTtcCents: 318_000,
    due: -47,
    turns: [
      {
        kind: 'dispute',
        day: 9,
        reason: 'Le client dit que le bleu de la seconde remorque n’est pas celui du bon à tirer.',
      },
    ],
    pdf: true,
  },
  {
    client: 'fournil',
    subject: 'Cartes de fidélité',
    amountTtcCents: 31_200,
    due: -38,
    turns: [paid(6)],
  },
  {
    client: 'ruault',
    subject: 'Signalétique du dépôt',
    amountTtcCents: 247_200,
    due: -25,
    pdf: true,
  },
  {
    client: 'encre',
    subject: 'Marque-pages, trois modèles',
    amountTtcCents: 27_600,
    due: -20,
    turns: [paid(4)],
  },
  {
    client: 'halles',
    subject: 'Menu de fin d’année',
    amountTtcCents: 48_000,
    due: -18,
    sentNow: true,
    pdf: true,
  },
  {
    client: 'polaris',
    subject: 'Maintenance du site Océane, trimestre',
    amountTtcCents: 360_000,
    due: -16,
    turns: [paid(12, 150_000)],
    pdf: true,
  },
  {
    client: 'erdre',
    subject: 'Livret du concert d’hiver',
    amountTtcCents: 86_400,
    due: -16,
    answers: { 12: 'address_refused' },
  },
  {
    client: 'mairie',
    subject: 'Panneaux du sentier botanique',
    amountTtcCents: 412_800,
    due: -15,
    turns: [
      {
        kind: 'reply',
        day: 14,
        words:
          'Bonjour,\n\nVotre facture est bien arrivée. Le mandat est parti hier à la trésorerie, qui annonce un virement sous huit jours.\n\nBien à vous,\nService des finances',
      },
    ],
    pdf: true,
  },
  {
    client: 'lenoir',
    subject: 'Site du cabinet, deuxième acompte',
    amountTtcCents: 300_000,
    due: { stepOnLastWorkingDay: 10 },
    turns: [{ kind: 'credit_note', day: 1, cents: 24_000, whole: false }],
    pdf: true,
  },
  {
    client: 'vasseur',
    subject: 'Livret de mariage',
    amountTtcCents: 52_800,
    due: -9,
    turns: [
      {
        kind: 'promise',
        day: 6,
        note: 'Mme Vasseur règle à la réception de son salaire.',
        endsIn: 6,
      },
    ],
  },
  {
    client: 'kerbrat',
    subject: 'Panneaux de chantier',
    amountTtcCents: 123_600,
    due: { stepOnLastWorkingDay: 7 },
    pdf: true,
  },
  {
    client: 'basalte',
    subject: 'Gabarits de présentation',
    amountTtcCents: 96_000,
    due: -8,
    answers: { 3: 'no_answer' },
    pdf: true,
  },
  {
    client: 'fournil',
    subject: 'Site vitrine et photographies',
    amountTtcCents: 228_000,
    due: { stepOnLastWorkingDay: 3 },
    pdf: true,
  },
  {
    client: 'encre',
    subject: 'Catalogue de Noël',
    amountTtcCents: 114_000,
    due: 2,
    pdf: true,
  },
  {
    client: 'biosphere',
    subject: 'Coffrets de fin d’année',
    amountTtcCents: 276_000,
    due: 4,
  },
  {
    client: 'basalte',
    subject: 'Panneaux de concours',
    amountTtcCents: 134_400,
    due: 7,
  },
  {
    client: 'kerbrat',
    subject: 'Flyers des portes ouvertes',
    amountTtcCents: 33_600,
    due: 9,
  },
  {
    client: 'lenoir',
    subject: 'Site du cabinet, solde',
    amountTtcCents: 300_000,
    due: 13,
  },
  {
    client: 'mairie',
    subject: 'Carte de vœux de la commune',
    amountTtcCents: 79_200,
    due: 18,
  },
  {
    client: 'polaris',
    subject: 'Prototype du site Estuaire',
    amountTtcCents: 480_000,
    due: 24,
  },
]
