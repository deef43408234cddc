import {
  CSV_FIELDS,
  guessColumns,
  type CsvColumns,
  type CsvField,
} from '#values/csv_import/columns'
import { dateOrderOf, decimalMarkOf, type Writing } from '#values/csv_import/writing'

/** Which column is which field, and how the file writes amounts and days. */
export interface CsvMapping extends Writing {
  columns: CsvColumns
}

const AMOUNTS: readonly CsvField[] = [
  'amountTtcCents',
  'amountHtCents',
  'vatCents',
  'amountDueCents',
  'paidCents',
]
const DAYS: readonly CsvField[] = ['issueDate', 'dueDate']

/**
 * What the file itself says of its columns and of its writing.
 *
 * @param rows cells of each line under the heads
 */
export function guessMapping(
  heads: readonly string[],
  rows: readonly (readonly string[])[]
): CsvMapping {
  const columns = guessColumns(heads)
  const cellsOf = (fields: readonly CsvField[]) =>
    fields.flatMap((field) => {
      const column = columns[field]
      return column === undefined ? [] : rows.map((cells) => cells[column] ?? '')
    })
  return {
    columns,
    decimalMark: decimalMarkOf(cellsOf(AMOUNTS)),
    dateOrder: dateOrderOf(cellsOf(DAYS)),
  }
}

/** Fields that no line can do without; a due date may come from terms, a total from two columns. */
export function missingColumns({ columns }: CsvMapping): CsvField[] {
  const has = (field: CsvField) => columns[field] !== undefined
  return CSV_FIELDS.filter((field) => {
    switch (field) {
      case 'numero':
      case 'clientName':
      case 'issueDate':
        return !has(field)
      case 'dueDate':
        return !has('dueDate') && !has('termDays')
      case 'amountTtcCents':
        return !has('amountTtcCents') && !(has('amountHtCents') && has('vatCents'))
      default:
        return false
    }
  })
}
