import type { CsvField } from '#values/csv_import/columns'
import type { CsvErrorCode } from '#values/csv_import/line'

export type RejectLocale = 'fr' | 'en'

interface RejectWords {
  filename: string
  line: string
  reasons: string
  fields: Record<CsvField, string>
  codes: Record<CsvErrorCode, string>
}

/** What the file of refused lines says in words. */
export const REJECT_WORDS: Record<RejectLocale, RejectWords> = {
  fr: {
    filename: 'lignes refusées',
    line: 'Ligne du fichier',
    reasons: 'Motif du refus',
    fields: {
      numero: 'numéro',
      clientName: 'client',
      contactName: 'contact',
      clientEmail: 'adresse e-mail',
      clientSiren: 'SIREN',
      clientAddress: 'adresse',
      clientPostalCode: 'code postal',
      clientCity: 'ville',
      issueDate: 'date d’émission',
      dueDate: 'échéance',
      termDays: 'délai de paiement',
      amountTtcCents: 'montant TTC',
      amountHtCents: 'montant HT',
      vatCents: 'TVA',
      amountDueCents: 'reste à payer',
      paidCents: 'déjà payé',
      currency: 'devise',
      status: 'statut',
      documentType: 'type',
      subject: 'objet',
    },
    codes: {
      required: 'il manque',
      too_long: 'trop long',
      unreadable_amount: 'ce n’est pas un montant lisible',
      unreadable_date: 'ce n’est pas une date lisible',
      too_large: 'au-delà de dix millions d’euros',
      due_before_issue: 'avant la date d’émission',
      due_above_total: 'supérieur au montant TTC',
      invalid_email: 'ce n’est pas une adresse e-mail',
      currency_unsupported: 'seul l’euro est suivi',
      client_ambiguous: 'plusieurs de vos clients portent ce nom',
      repeated_in_file: 'ce numéro revient dans le fichier avec d’autres valeurs',
      other_amount_known: 'cette facture existe déjà avec un autre montant',
    },
  },
  en: {
    filename: 'refused lines',
    line: 'Line of the file',
    reasons: 'Why it was refused',
    fields: {
      numero: 'number',
      clientName: 'client',
      contactName: 'contact',
      clientEmail: 'e-mail address',
      clientSiren: 'SIREN',
      clientAddress: 'address',
      clientPostalCode: 'postal code',
      clientCity: 'city',
      issueDate: 'issue date',
      dueDate: 'due date',
      termDays: 'payment terms',
      amountTtcCents: 'amount incl. VAT',
      amountHtCents: 'amount excl. VAT',
      vatCents: 'VAT',
      amountDueCents: 'left to pay',
      paidCents: 'paid',
      currency: 'currency',
      status: 'status',
      documentType: 'type',
      subject: 'subject',
    },
    codes: {
      required: 'is missing',
      too_long: 'is too long',
      unreadable_amount: 'is not an amount that can be read',
      unreadable_date: 'is not a date that can be read',
      too_large: 'is more than ten million euros',
      due_before_issue: 'comes before the issue date',
      due_above_total: 'is more than the total',
      invalid_email: 'is not an e-mail address',
      currency_unsupported: 'only euros are followed',
      client_ambiguous: 'several of your clients bear this name',
      repeated_in_file: 'this number comes again in the file with other values',
      other_amount_known: 'this invoice exists already with another amount',
    },
  },
}
