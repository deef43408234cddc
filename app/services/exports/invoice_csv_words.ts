import type { CsvLocale } from '#services/exports/csv_file'
import type { InvoiceStatus } from '#values/invoice_status'
import type { Tone } from '#values/tones'

interface CsvWords {
  filename: string
  heads: string[]
  statuses: Record<InvoiceStatus, string>
  overdue: string
  tones: Record<Tone, string>
}

/** What the file says in words: its name, its columns, the states. */
export const CSV_WORDS: Record<CsvLocale, CsvWords> = {
  fr: {
    filename: 'factures',
    heads: [
      'Numéro',
      'Client',
      'Objet',
      'Statut',
      'Émise le',
      'Échéance',
      'Jours de retard',
      'Montant TTC',
      'Payé',
      'Avoirs',
      'Reste dû',
      'Devise',
      'Plan',
      'Prochaine relance',
      'Relance le',
      'Réglée le',
    ],
    statuses: {
      pending: 'À échoir',
      awaiting_user_confirmation: 'Réponse attendue',
      in_relance: 'En relance',
      paid: 'Payée',
      litigation: 'En litige',
      cancelled: 'Annulée',
    },
    overdue: 'En retard',
    tones: {
      amical: 'Amicale',
      courtois: 'Courtoise',
      ferme: 'Ferme',
      mise_en_demeure: 'Mise en demeure',
    },
  },
  en: {
    filename: 'invoices',
    heads: [
      'Number',
      'Client',
      'Subject',
      'Status',
      'Issued on',
      'Due on',
      'Days late',
      'Amount incl. VAT',
      'Paid',
      'Credited',
      'Left to pay',
      'Currency',
      'Plan',
      'Next reminder',
      'Reminder on',
      'Paid on',
    ],
    statuses: {
      pending: 'Not yet due',
      awaiting_user_confirmation: 'Answer awaited',
      in_relance: 'Being chased',
      paid: 'Paid',
      litigation: 'Disputed',
      cancelled: 'Cancelled',
    },
    overdue: 'Overdue',
    tones: {
      amical: 'Friendly',
      courtois: 'Courteous',
      ferme: 'Firm',
      mise_en_demeure: 'Formal notice',
    },
  },
}
