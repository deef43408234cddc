import { ACTIVITY_CSV_WORDS } from '#services/exports/activity_csv_words'
import { csvFile, type CsvFile, type CsvLocale } from '#services/exports/csv_file'
import { listActivity, type ActivityFilters, type ActivityRow } from '#services/lists/activity'
import type { ListOwner } from '#services/lists/invoice_filters'
import { todayOf } from '#services/organizations/local_today'
import { centsCell, dayCell, textCell } from '#values/csv'
import { localDateOf } from '#values/local_date'
import { DateTime } from 'luxon'

/** The log that filters leave, the newest first, as a file for French spreadsheets. */
export async function activityCsv(
  owner: ListOwner,
  filters: ActivityFilters,
  locale: CsvLocale
): Promise<CsvFile> {
  const { filename, heads } = ACTIVITY_CSV_WORDS[locale]
  return csvFile<ActivityRow>({
    filename: `${filename}-${await todayOf(owner)}.csv`,
    heads,
    readPage: (page) => listActivity(owner, { ...filters, ...page }),
    cellsOf: (row) => cellsOf(row, owner, locale),
  })
}

function cellsOf(row: ActivityRow, { timeZone }: ListOwner, locale: CsvLocale): string[] {
  const words = ACTIVITY_CSV_WORDS[locale]
  const at = DateTime.fromISO(row.at, { zone: 'utc' })
  const { amountCents, remainderCents, reason } = row.payload
  return [
    dayCell(localDateOf(at, timeZone)),
    at.setZone(timeZone).toFormat('HH:mm'),
    textCell(row.actor.name ?? words.actors[row.actor.kind]),
    textCell(words.kinds[row.kind]),
    textCell(row.invoice?.numero ?? ''),
    textCell(row.client?.name ?? ''),
    amountCell(amountCents),
    amountCell(remainderCents),
    textCell(typeof reason === 'string' ? reason : ''),
  ]
}

const amountCell = (cents: unknown) => (typeof cents === 'number' ? centsCell(cents) : '')
