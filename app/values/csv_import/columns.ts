import { plainName } from '#values/reading/party_name'

/** What a column of a list of invoices can be. The words of each are those of docs/CSV_IMPORT.md. */
export const CSV_FIELDS = [
  'numero',
  'clientName',
  'contactName',
  'clientEmail',
  'clientSiren',
  'clientAddress',
  'clientPostalCode',
  'clientCity',
  'issueDate',
  'dueDate',
  'termDays',
  'amountTtcCents',
  'amountHtCents',
  'vatCents',
  'amountDueCents',
  'paidCents',
  'currency',
  'status',
  'documentType',
  'subject',
] as const

export type CsvField = (typeof CSV_FIELDS)[number]

/** Field to column, counted from 0. A field without a column is absent. */
export type CsvColumns = Partial<Record<CsvField, number>>

/**
 * Heads by which a column is known, without accents, case or punctuation, the surest first. French
 * and English; a head of several words also matches when more words stand around it.
 */
export const HEADS: Record<CsvField, readonly string[]> = {
  numero: [
    'numero de facture',
    'numero facture',
    'n de facture',
    'n facture',
    'no facture',
    'numero du document',
    'numero de piece',
    'n piece',
    'invoice number',
    'invoice no',
    'invoicenumber',
    'numero',
    'number',
    'facture',
    'reference facture',
    'reference',
    'ref',
    'num',
    'n',
    'invoice',
  ],
  clientName: [
    'nom du client',
    'nom client',
    'client nom',
    'raison sociale',
    'societe cliente',
    'customer name',
    'client name',
    'contactname',
    'invoice partner display name',
    'client',
    'customer',
    'societe',
    'tiers',
    'destinataire',
    'entreprise',
    'partenaire',
    'company',
    'partner',
  ],
  contactName: [
    'nom du contact',
    'interlocuteur',
    'contact name',
    'contact principal',
    'contact',
    'attention de',
  ],
  clientEmail: [
    'e mail du client',
    'email du client',
    'email client',
    'e mail client',
    'client email',
    'customer email',
    'emailaddress',
    'adresse e mail',
    'adresse email',
    'email address',
    'e mail',
    'email',
    'courriel',
    'mail',
  ],
  clientSiren: [
    'siren du client',
    'siret du client',
    'siren client',
    'siret client',
    'siren',
    'siret',
  ],
  clientAddress: [
    'adresse du client',
    'adresse client',
    'adresse de facturation',
    'billing address',
    'adresse',
    'address',
    'rue',
  ],
  clientPostalCode: ['code postal', 'cp', 'postal code', 'zip code', 'zip', 'postcode'],
  clientCity: ['ville', 'city', 'commune'],
  issueDate: [
    'date de facture',
    'date facture',
    'date de facturation',
    'date facturation',
    'date d emission',
    'emise le',
    'emis le',
    'date emission',
    'date du document',
    'date de creation',
    'invoice date',
    'invoice bill date',
    'invoicedate',
    'issue date',
    'issued on',
    'issued',
    'date utc',
    'created utc',
    'date',
  ],
  dueDate: [
    'date d echeance',
    'date echeance',
    'date limite de reglement',
    'date limite de paiement',
    'a payer avant le',
    'a regler avant le',
    'due date utc',
    'due date',
    'duedate',
    'due on',
    'echeance',
    'due',
  ],
  termDays: [
    'delai de paiement',
    'conditions de reglement',
    'conditions de paiement',
    'payment terms',
    'delai',
    'terms',
  ],
  amountTtcCents: [
    'montant total ttc',
    'total ttc',
    'montant ttc',
    'net a payer ttc',
    'ttc',
    'amount incl vat',
    'total incl vat',
    'total amount',
    'total signed',
    'montant total',
    'total',
    'montant',
    'amount',
  ],
  amountHtCents: [
    'montant total ht',
    'total ht',
    'montant ht',
    'ht',
    'amount excl vat',
    'subtotal',
    'untaxed amount signed',
    'total hors taxes',
  ],
  vatCents: ['montant tva', 'total tva', 'tva', 'vat', 'tax', 'tax signed'],
  amountDueCents: [
    'reste a payer',
    'reste du',
    'restant du',
    'montant restant du',
    'reste a regler',
    'reste a encaisser',
    'solde du',
    'solde restant',
    'amount remaining',
    'amount due signed',
    'amount due',
    'left to pay',
    'balance due',
    'solde',
    'balance',
  ],
  paidCents: [
    'montant deja paye',
    'montant paye',
    'montant regle',
    'deja paye',
    'deja regle',
    'total paye',
    'amount paid',
    'acompte',
    'encaisse',
    'paye',
    'paid',
  ],
  currency: ['devise', 'monnaie', 'currency', 'currency code'],
  status: [
    'statut de paiement',
    'etat de paiement',
    'payment status',
    'invoice status',
    'statut',
    'status',
    'etat',
  ],
  documentType: ['type de document', 'type de piece', 'document type', 'type de facture', 'type'],
  subject: ['objet', 'subject', 'intitule', 'libelle', 'titre', 'description'],
}

/** Words that make a head another thing than the word it contains: `Date de paiement`, `N° TVA`. */
const NOT: Partial<Record<CsvField, RegExp>> = {
  numero: /\b(client|customer|tva|vat|siren|siret|compte|commande|order|devis|quote|id)\b/,
  clientName:
    /\b(email|mail|adresse|code|numero|n|id|ville|tel|telephone|phone|type|ref|reference|siren|siret|tva|pays|country)\b/,
  issueDate:
    /\b(paiement|payment|paid|reglement|echeance|due|relance|livraison|envoi|prestation|paye)\b/,
  dueDate: /\b(amount|montant|solde|total)\b/,
  amountTtcCents:
    /\b(ht|tva|vat|tax|paye|paid|regle|reste|restant|du|due|remise|discount|excl|hors|fee|refunded)\b/,
  amountHtCents: /\b(ttc|tva|remise)\b/,
  vatCents: /\b(n|numero|number|taux|rate|intra|intracommunautaire|id)\b/,
  clientAddress: /\b(e|email|mail|2|complement)\b/,
  paidCents: /\b(date|le|on|statut|status)\b/,
  status: /\b(client|juridique)\b/,
}

/**
 * Which column is which field, by the heads alone. A column is one field, and a field one column: the
 * surest pairs first.
 *
 * @param heads the first line of the file, as it is written
 */
export function guessColumns(heads: readonly string[]): CsvColumns {
  const pairs = heads.flatMap((head, column) =>
    CSV_FIELDS.map((field) => ({ field, column, score: scoreOf(field, plainName(head)) }))
  )
  const columns: CsvColumns = {}
  const taken = new Set<number>()
  for (const { field, column } of pairs
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (columns[field] === undefined && !taken.has(column)) {
      columns[field] = column
      taken.add(column)
    }
  }
  return columns
}

/** The whole head beats a part of it; among equals, the word that is listed first. */
function scoreOf(field: CsvField, head: string): number {
  const at = HEADS[field].indexOf(head)
  if (at !== -1) {
    return 200 - at
  }
  if (NOT[field]?.test(head)) {
    return 0
  }
  const within = HEADS[field].findIndex(
    (words) => words.length > 3 && ` ${head} `.includes(` ${words} `)
  )
  return within === -1 ? 0 : 100 - within
}
