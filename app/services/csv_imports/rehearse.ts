import type Organization from '#models/organization'
import { canCreateInvoices, type QuotaAnswer } from '#services/billing/quota'
import type { ComingClient } from '#services/csv_imports/client_book'
import { assertMapping, openCsv, rememberMapping } from '#services/csv_imports/csv_store'
import { departuresOf, type Departures } from '#services/csv_imports/departures'
import { readLines } from '#services/csv_imports/read_lines'
import { settleLines, type LineStatus, type SettledLine } from '#services/csv_imports/settle_lines'
import { todayOf } from '#services/organizations/local_today'
import type { CsvField } from '#values/csv_import/columns'
import { missingColumns, type CsvMapping } from '#values/csv_import/mapping'
import db from '@adonisjs/lucid/services/db'

export interface Rehearsal {
  mapping: CsvMapping
  lines: SettledLine[]
  /** clients that would be added, with the address that reminders would be sent to */
  coming: ComingClient[]
  counts: Record<LineStatus, number>
  /** totals of the ready lines, less what was paid before, in cents */
  remainderCents: number
  quota: QuotaAnswer
  departures: Departures
  /** fields without which no line can be read; the lines are then all refused */
  missing: CsvField[]
}

/**
 * What would become of each line, were the file published now. Keeps what was said of its columns, and
 * writes nothing else.
 *
 * @param planId undefined: each client's plan, else the organization's; null: none, nothing is chased
 * @throws NotFoundException, UnprocessableException `unknown_column`
 */
export async function rehearseCsv(
  organization: Organization,
  id: string,
  { mapping, planId }: { mapping: CsvMapping; planId?: string | null }
): Promise<Rehearsal> {
  const { table } = await openCsv(organization.id, id)
  assertMapping(table, mapping)
  await db.transaction((trx) => rememberMapping(trx, organization.id, table, mapping))

  const read = readLines(table, mapping, await todayOf(organization))
  const { lines, coming } = await settleLines(organization.id, read, db.connection())
  const ready = lines.filter(({ status }) => status === 'ready')
  return {
    mapping,
    lines,
    coming,
    counts: countsOf(lines),
    remainderCents: ready.reduce(
      (sum, { invoice }) => sum + (invoice ? invoice.amountTtcCents - invoice.prepaidCents : 0),
      0
    ),
    quota: await canCreateInvoices(organization, ready.length),
    departures: await departuresOf(organization, lines, planId),
    missing: missingColumns(mapping),
  }
}

function countsOf(lines: readonly SettledLine[]): Record<LineStatus, number> {
  const counts = { ready: 0, known: 0, skipped: 0, refused: 0 }
  for (const { status } of lines) {
    counts[status] += 1
  }
  return counts
}
