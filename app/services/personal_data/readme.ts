import { EXPORTED_TABLE_NAMES } from '#services/personal_data/exported_tables'
import { TABLE_WORDS } from '#services/personal_data/table_words'

interface Facts {
  organization: string
  /** ISO 8601, UTC */
  takenAt: string
  /** names in documents/ whose bytes the disk has lost */
  missing: readonly string[]
}

/** README.txt of a copy: what each file is, in French then in English. */
export const readme = (facts: Facts): string => `${french(facts)}\n\n${english(facts)}`

const french = ({ organization, takenAt, missing }: Facts) =>
  [
    `Vos données dans Rubis`,
    `${organization}, le ${takenAt}`,
    '',
    'Cette archive contient ce que Rubis garde de votre organisation (RGPD, articles 15 et 20).',
    'Elle est à vous\u00a0: gardez-la en lieu sûr, elle contient les coordonnées de vos clients et votre IBAN.',
    '',
    'Les montants des fichiers JSON sont en centimes. Les instants sont en temps universel (ISO 8601).',
    'N’y sont pas\u00a0: mots de passe, clés et empreintes de secrets, liens personnels de vos clients.',
    'Elle est écrite pendant que Rubis tourne\u00a0: ce qui change entre-temps peut n’être que dans une partie des fichiers.',
    '',
    'csv/        factures, clients non archivés, activité et journal d’audit, pour un tableur',
    'documents/  les pièces jointes, telles que vous les avez données',
    'json/       un fichier par sorte de donnée\u00a0:',
    '  organization.json : votre organisation et ses réglages, IBAN en clair',
    '  users.json : les membres de l’équipe',
    ...tables(0),
    ...(missing.length > 0 ? ['', `Documents introuvables\u00a0: ${missing.join(', ')}`] : []),
  ].join('\r\n')

const english = ({ organization, takenAt, missing }: Facts) =>
  [
    `Your data in Rubis`,
    `${organization}, ${takenAt}`,
    '',
    'This archive holds what Rubis keeps of your organization (GDPR, articles 15 and 20).',
    'It is yours: keep it in a safe place, it holds the particulars of your clients and your IBAN.',
    '',
    'Amounts in the JSON files are cents. Instants are in universal time (ISO 8601).',
    'Left out: passwords, keys and hashes of secrets, the personal links of your clients.',
    'It is written while Rubis runs: what changes meanwhile may be in some of the files only.',
    '',
    'csv/        invoices, clients that are not archived, activity and audit log, for a spreadsheet',
    'documents/  the documents, as you gave them',
    'json/       one file for each kind of data:',
    '  organization.json : your organization and its settings, IBAN in clear',
    '  users.json : the people of the team',
    ...tables(1),
    ...(missing.length > 0 ? ['', `Documents not found: ${missing.join(', ')}`] : []),
  ].join('\r\n')

const tables = (language: 0 | 1) =>
  EXPORTED_TABLE_NAMES.map((table) => `  ${table}.json : ${TABLE_WORDS[table][language]}`)
