import type Organization from '#models/organization'
import { analyseCsv, openCsv } from '#services/csv_imports/csv_store'
import { readLines } from '#services/csv_imports/read_lines'
import { REJECT_WORDS, type RejectLocale } from '#services/csv_imports/reject_words'
import { settleLines, type SettledLine } from '#services/csv_imports/settle_lines'
import { todayOf } from '#services/organizations/local_today'
import { CSV_BOM, csvRow, textCell } from '#values/csv'
import db from '@adonisjs/lucid/services/db'

/**
 * The refused lines as a file: its own columns as they came, then the line and the reasons, in words.
 * Corrected, it can be sent again as it is. No cell of it is a formula.
 *
 * @returns UTF-8 with its mark
 * @throws NotFoundException
 */
export async function rejectsOf(
  organization: Organization,
  id: string,
  locale: RejectLocale
): Promise<{ filename: string; text: string }> {
  const { guessed, remembered } = await analyseCsv(organization.id, id)
  const { csvImport, table } = await openCsv(organization.id, id)
  const read = readLines(table, remembered ?? guessed, await todayOf(organization))
  const { lines } = await settleLines(organization.id, read, db.connection())
  const words = REJECT_WORDS[locale]

  const heads = csvRow([...table.heads, words.line, words.reasons].map(textCell))
  const rows = lines
    .filter(({ status }) => status === 'refused')
    .map((line) => csvRow(cellsOf(line, table.heads, locale).map(textCell)))
  const name = csvImport.filename.replace(/\.[a-z]{1,4}$/i, '')
  return { filename: `${name} - ${words.filename}.csv`, text: CSV_BOM + heads + rows.join('') }
}

function cellsOf(line: SettledLine, heads: readonly string[], locale: RejectLocale): string[] {
  const words = REJECT_WORDS[locale]
  const reasons = line.errors.map(
    ({ field, code }) => `${words.fields[field]} : ${words.codes[code]}`
  )
  return [
    ...heads.map((_, column) => line.cells[column] ?? ''),
    String(line.line),
    reasons.join(' ; '),
  ]
}
