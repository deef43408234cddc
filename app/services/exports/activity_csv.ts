import { Readable } from 'node:stream'
import { ACTIVITY_CSV_WORDS, type CsvLocale } from '#services/exports/activity_csv_words'
import { listActivity, type ActivityFilters, type ActivityRow } from '#services/lists/activity'
import type { ListOwner } from '#services/lists/invoice_filters'
import { todayOf } from '#services/organizations/local_today'
import { centsCell, CSV_BOM, csvRow, dayCell, textCell } from '#values/csv'
import { localDateOf } from '#values/local_date'
import { DateTime } from 'luxon'

/** Rows read at a time: memory stays the same whatever the size of the file. */
const ROWS_AT_A_TIME = 500

/** The log that filters leave, the newest first, as a file for French spreadsheets. */
export async function activityCsv(owner: ListOwner, filters: ActivityFilters, locale: CsvLocale) {
  return {
    filename: `${ACTIVITY_CSV_WORDS[locale].filename}-${await todayOf(owner)}.csv`,
    stream: Readable.from(pieces(owner, filters, locale), { objectMode: false }),
  }
}

/** Page after page by keyset, each read when the one before it has been taken. */
async function* pieces(
  owner: ListOwner,
  filters: ActivityFilters,
  locale: CsvLocale
): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(ACTIVITY_CSV_WORDS[locale].heads.map(textCell))

  let cursor: string | null = null
  do {
    const page = await listActivity(owner, { ...filters, cursor, limit: ROWS_AT_A_TIME })
    if (page.rows.length > 0) {
      yield page.rows.map((row) => csvRow(cellsOf(row, owner, locale))).join('')
    }
    cursor = page.nextCursor
  } while (cursor !== null)
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
