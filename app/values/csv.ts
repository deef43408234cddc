/** How a file of figures is written for French spreadsheets: `;` between cells, CRLF after rows. */
const SEPARATOR = ';'
const ROW_END = '\r\n'

/** A mark by which Excel knows that the file is UTF-8. */
export const CSV_BOM = '\ufeff'

/** Starts that a spreadsheet takes for a formula (OWASP, « CSV Injection »), full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const MUST_BE_QUOTED = /[";\r\n\t]|^\s|\s$|^'/

/** A text as a cell: never a formula, and never more than one cell. Null bytes end nowhere good. */
export function textCell(text: string): string {
  const clean = text.replaceAll('\0', '')
  const harmless = FORMULA.test(clean) ? `'${clean}` : clean
  return MUST_BE_QUOTED.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Cents as a number that French spreadsheets read: `1234,50`, without a sign of money. */
export function centsCell(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}

/** A day `YYYY-MM-DD` in the local order, which spreadsheets read as a date: `09/11/2026`. */
export function dayCell(day: string | null): string {
  return day === null ? '' : day.split('-').toReversed().join('/')
}

/** A row of cells that are written already (RFC 4180). */
export function csvRow(cells: readonly string[]): string {
  return cells.join(SEPARATOR) + ROW_END
}
