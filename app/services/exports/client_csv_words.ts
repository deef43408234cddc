import type { CsvLocale } from '#services/exports/csv_file'
import type { ClientKind } from '#services/lists/client_row'
import type { HabitLevel } from '#values/payment_habit'

interface ClientCsvWords {
  filename: string
  heads: string[]
  kinds: Record<ClientKind, string>
  habits: Record<HabitLevel, string>
}

/** What the file says in words: its name, its columns, kinds of clients and how they pay. */
export const CLIENT_CSV_WORDS: Record<CsvLocale, ClientCsvWords> = {
  fr: {
    filename: 'clients',
    heads: [
      'Client',
      'Type',
      'SIREN',
      'SIRET',
      'TVA',
      'Adresse',
      'Code postal',
      'Ville',
      'Pays',
      'E-mail',
      'Contacts',
      'Factures',
      'Ouvertes',
      'Reste dû',
      'En retard',
      'Dont en retard',
      'Délai de règlement',
      'Retard moyen (jours)',
      'Plan',
    ],
    kinds: { business: 'Entreprise', consumer: 'Particulier', public_body: 'Organisme public' },
    habits: {
      on_time: 'À l’heure',
      nearly: 'Presque à l’heure',
      slow: 'Lent',
      late: 'En retard',
      very_late: 'Très en retard',
      unknown: '',
    },
  },
  en: {
    filename: 'clients',
    heads: [
      'Client',
      'Kind',
      'SIREN',
      'SIRET',
      'VAT',
      'Address',
      'Postcode',
      'City',
      'Country',
      'E-mail',
      'Contacts',
      'Invoices',
      'Open',
      'Left to pay',
      'Late',
      'Of which late',
      'Pays',
      'Average days late',
      'Plan',
    ],
    kinds: { business: 'Business', consumer: 'Consumer', public_body: 'Public body' },
    habits: {
      on_time: 'On time',
      nearly: 'Nearly on time',
      slow: 'Slowly',
      late: 'Late',
      very_late: 'Very late',
      unknown: '',
    },
  },
}
