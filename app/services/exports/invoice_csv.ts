import { Readable } from 'node:stream'
import { CSV_WORDS, type CsvLocale } from '#services/exports/invoice_csv_words'
import type { ListOwner } from '#services/lists/invoice_filters'
import type { InvoiceRow } from '#services/lists/invoice_row'
import { listInvoices, type InvoiceQuery } from '#services/lists/invoices'
import { todayOf } from '#services/organizations/local_today'
import { centsCell, CSV_BOM, csvRow, dayCell, textCell } from '#values/csv'
import { isClosed } from '#values/invoice_status'
import { daysBetween, localDateOf, type LocalDate } from '#values/local_date'
import { DateTime } from 'luxon'

/** Rows read at a time: memory stays the same whatever the size of the file. */
const ROWS_AT_A_TIME = 500

export interface CsvFile {
  filename: string
  /** UTF-8 with its mark, one piece per page of rows */
  stream: Readable
}

/** The invoices that filters leave, in the order of the list, as a file for French spreadsheets. */
export async function invoiceCsv(
  owner: ListOwner,
  query: Omit<InvoiceQuery, 'cursor' | 'limit'>,
  locale: CsvLocale
): Promise<CsvFile> {
  const today = await todayOf(owner)
  return {
    filename: `${CSV_WORDS[locale].filename}-${today}.csv`,
    stream: Readable.from(pieces(owner, query, { locale, today }), { objectMode: false }),
  }
}

interface Setting {
  locale: CsvLocale
  today: LocalDate
}

/** Page after page by keyset, each read when the one before it has been taken. */
async function* pieces(
  owner: ListOwner,
  query: Omit<InvoiceQuery, 'cursor' | 'limit'>,
  setting: Setting
): AsyncGenerator<string> {
  yield CSV_BOM + csvRow(CSV_WORDS[setting.locale].heads.map(textCell))

  let cursor: string | null = null
  do {
    const page = await listInvoices(owner, { ...query, cursor, limit: ROWS_AT_A_TIME })
    if (page.rows.length > 0) {
      yield page.rows.map((row) => csvRow(cellsOf(row, owner, setting))).join('')
    }
    cursor = page.nextCursor
  } while (cursor !== null)
}

function cellsOf(row: InvoiceRow, { timeZone }: ListOwner, { locale, today }: Setting): string[] {
  const words = CSV_WORDS[locale]
  const daysLate = isClosed(row.status) ? 0 : Math.max(0, daysBetween(row.dueDate, today))
  const isOverdue = row.status === 'pending' && daysLate > 0
  const dayOf = (instant: string | null) =>
    dayCell(instant && localDateOf(DateTime.fromISO(instant), timeZone))
  return [
    textCell(row.numero),
    textCell(row.client.name),
    textCell(row.subject),
    isOverdue ? words.overdue : words.statuses[row.status],
    dayCell(row.issueDate),
    dayCell(row.dueDate),
    daysLate > 0 ? String(daysLate) : '',
    centsCell(row.amountTtcCents),
    centsCell(row.paidCents),
    centsCell(row.creditedCents),
    centsCell(row.status === 'cancelled' ? 0 : row.remainderCents),
    row.currency,
    textCell(row.plan?.name ?? ''),
    row.nextRelance ? words.tones[row.nextRelance.tone] : '',
    dayOf(row.nextRelance?.sendAt ?? null),
    dayOf(row.paidAt),
  ]
}
