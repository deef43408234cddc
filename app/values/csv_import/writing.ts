import { readAmount, readDay, type DateOrder, type DecimalMark } from '#values/csv_import/cells'

/** How a file writes numbers and days. */
export interface Writing {
  decimalMark: DecimalMark
  dateOrder: DateOrder
}

const BOTH_MARKS = /[.,]/g

/**
 * Which mark a file puts before cents, by its own cells: the one that is last where both stand, else
 * the one that two digits follow most often. A file that proves nothing is French.
 */
export function decimalMarkOf(cells: readonly string[]): DecimalMark {
  const votes: Record<DecimalMark, number> = { ',': 0, '.': 0 }
  for (const cell of cells) {
    const marks = cell.match(BOTH_MARKS) ?? []
    const last = marks.at(-1) as DecimalMark | undefined
    if (last === undefined) {
      continue
    }
    const digitsAfter = /\d*(?=\D*$)/.exec(cell.slice(cell.lastIndexOf(last) + 1))?.[0].length ?? 0
    const isProven = new Set(marks).size === 2 || (marks.length === 1 && digitsAfter !== 3)
    votes[last] += isProven && readAmount(cell, last) !== null ? 1 : 0
  }
  return votes['.'] > votes[','] ? '.' : ','
}

/** What a file writes first in its dates: months only when some cell can be read in no other way. */
export function dateOrderOf(cells: readonly string[]): DateOrder {
  const read = (order: DateOrder) => cells.filter((cell) => readDay(cell, order) !== null).length
  return read('month') > read('day') ? 'month' : 'day'
}
