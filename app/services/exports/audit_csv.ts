import { csvFile, type CsvFile, type CsvLocale } from '#services/exports/csv_file'
import { listAudit, type AuditFilters, type AuditRow } from '#services/lists/audit'
import type { ListOwner } from '#services/lists/invoice_filters'
import { todayOf } from '#services/organizations/local_today'
import { textCell } from '#values/csv'

/** For whoever audits: heads in words, what happened under the name the API gives it. */
const WORDS: Record<CsvLocale, { filename: string; heads: string[] }> = {
  fr: {
    filename: 'journal-audit',
    heads: [
      'Instant (UTC)',
      'Acte',
      'Par',
      'Nom',
      'Objet',
      'Adresse IP',
      'Navigateur',
      'Requête',
      'Faits',
    ],
  },
  en: {
    filename: 'audit-log',
    heads: [
      'Instant (UTC)',
      'Act',
      'By',
      'Name',
      'Subject',
      'IP address',
      'Browser',
      'Request',
      'Facts',
    ],
  },
}

/** The log that filters leave, the newest first, as a file for spreadsheets. */
export async function auditCsv(
  owner: ListOwner,
  filters: AuditFilters,
  locale: CsvLocale
): Promise<CsvFile> {
  const { filename, heads } = WORDS[locale]
  return csvFile<AuditRow>({
    filename: `${filename}-${await todayOf(owner)}.csv`,
    heads,
    readPage: (page) => listAudit(owner, { ...filters, ...page }),
    cellsOf: (row) => cellsOf(row).map(textCell),
  })
}

const cellsOf = ({ at, action, actor, subject, ip, userAgent, requestId, data }: AuditRow) => [
  at,
  action,
  actor.kind,
  actor.name ?? '',
  subject ? `${subject.type} ${subject.label ?? subject.id}` : '',
  ip ?? '',
  userAgent ?? '',
  requestId ?? '',
  Object.keys(data).length > 0 ? JSON.stringify(data) : '',
]
