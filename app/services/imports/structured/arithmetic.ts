import type { FieldName, ReadingWarning, WarningCode } from '#values/reading/result'
import type { StructuredInvoice, VatBreakdown } from './structured_invoice.js'
import { sumOf } from './xml_values.js'

/** Rounding of each line and of each rate may differ by a cent each way. */
const CENT = 1

/** The sums that EN 16931 asks for; each that fails is said, none is corrected. */
export function arithmeticWarnings(invoice: StructuredInvoice): ReadingWarning[] {
  const found: ReadingWarning[] = []
  const warn = (code: WarningCode, field?: FieldName) => {
    if (!found.some((one) => one.code === code && one.field === field)) {
      found.push({ code, ...(field && { field }) })
    }
  }

  const { htCents, vatCents, ttcCents, dueCents } = invoice
  if (htCents !== null && vatCents !== null && ttcCents !== null) {
    check(htCents + vatCents, ttcCents, CENT) || warn('totals_do_not_add_up', 'amountTtcCents')
  }
  if (ttcCents !== null && dueCents !== null) {
    const expected = ttcCents - (invoice.prepaidCents ?? 0) + (invoice.roundingCents ?? 0)
    check(expected, dueCents, CENT) || warn('totals_do_not_add_up', 'amountDueCents')
  }
  if (invoice.lineTotalCents !== null && htCents !== null) {
    const expected =
      invoice.lineTotalCents - (invoice.allowancesCents ?? 0) + (invoice.chargesCents ?? 0)
    check(expected, htCents, CENT) || warn('totals_do_not_add_up', 'amountHtCents')
  }
  if (ttcCents !== null && ttcCents < 0 && !invoice.isCreditNote) {
    warn('amount_negative', 'amountTtcCents')
  }

  linesAddUp(invoice) || warn('lines_do_not_add_up')
  if (invoice.lines.some(({ price }) => price !== null && price < 0)) {
    warn('line_price_negative')
  }
  breakdownAddsUp(invoice) || warn('vat_breakdown_mismatch', 'amountVatCents')
  if (invoice.breakdown.some((one) => !rateFits(one))) {
    warn('vat_rate_mismatch', 'amountVatCents')
  }
  if (hasTwice(invoice.breakdown)) {
    warn('vat_breakdown_duplicated', 'amountVatCents')
  }
  return found
}

const check = (expected: number, actual: number, tolerance: number) =>
  Math.abs(expected - actual) <= tolerance

function linesAddUp({ lines, lineTotalCents }: StructuredInvoice): boolean {
  const sum = sumOf(lines.map(({ totalCents }) => totalCents))
  return sum === null || lineTotalCents === null || check(sum, lineTotalCents, lines.length)
}

function breakdownAddsUp({ breakdown, vatCents }: StructuredInvoice): boolean {
  const sum = sumOf(breakdown.map(({ taxCents }) => taxCents))
  return sum === null || vatCents === null || check(sum, vatCents, Math.max(CENT, breakdown.length))
}

function rateFits({ rate, baseCents, taxCents }: VatBreakdown): boolean {
  if (rate === null || baseCents === null || taxCents === null) {
    return true
  }
  return check((baseCents * rate) / 10_000, taxCents, 2)
}

/** One rate of one category has one line, whether it is written `20` or `20.00`. */
function hasTwice(breakdown: readonly VatBreakdown[]): boolean {
  const keys = breakdown
    .filter(({ rate }) => rate !== null)
    .map(({ category, rate }) => `${category}/${rate}`)
  return new Set(keys).size < keys.length
}
