import { csvFile, type CsvFile, type CsvLocale } from '#services/exports/csv_file'
import { CSV_WORDS } from '#services/exports/invoice_csv_words'
import type { ListOwner } from '#services/lists/invoice_filters'
import type { InvoiceRow } from '#services/lists/invoice_row'
import { listInvoices, type InvoiceQuery } from '#services/lists/invoices'
import { todayOf } from '#services/organizations/local_today'
import { centsCell, dayCell, textCell } from '#values/csv'
import { isClosed } from '#values/invoice_status'
import { daysBetween, localDateOf, type LocalDate } from '#values/local_date'
import { DateTime } from 'luxon'

/** The invoices that filters leave, in the order of the list, as a file for French spreadsheets. */
export async function invoiceCsv(
  owner: ListOwner,
  query: Omit<InvoiceQuery, 'cursor' | 'limit'>,
  locale: CsvLocale
): Promise<CsvFile> {
  const today = await todayOf(owner)
  const { filename, heads } = CSV_WORDS[locale]
  return csvFile<InvoiceRow>({
    filename: `${filename}-${today}.csv`,
    heads,
    readPage: (page) => listInvoices(owner, { ...query, ...page }),
    cellsOf: (row) => cellsOf(row, owner, { locale, today }),
  })
}

interface Setting {
  locale: CsvLocale
  today: LocalDate
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
