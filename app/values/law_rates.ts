import type { LocalDate } from '#values/local_date'

/**
 * Rates of late payment in France, by half-year in which the interest accrues, in basis points
 * (1215 is 12.15 %). By default the penalty between professionals is the refinancing rate of the ECB
 * on the first day of the half-year plus 10 points, which no contract may set under three times the
 * legal rate (C. com. L441-10). A public buyer owes that refinancing rate plus 8 points, fixed by the
 * half-year in which interest starts (CCP R2192-31).
 *
 * Sources: ECB key rates; legal rate of “other cases” by the orders of each half-year (2026 H1: order
 * of 15 December 2025). Add a line each January and July, from the official text only.
 */
export interface HalfYearRates {
  /** first day, 1 January or 1 July */
  from: LocalDate
  ecbBasisPoints: number
  /** null where the order was not read at its source */
  legalBasisPoints: number | null
}

export const HALF_YEAR_RATES: readonly HalfYearRates[] = [
  { from: '2024-01-01', ecbBasisPoints: 450, legalBasisPoints: null },
  { from: '2024-07-01', ecbBasisPoints: 425, legalBasisPoints: 492 },
  { from: '2025-01-01', ecbBasisPoints: 315, legalBasisPoints: 371 },
  { from: '2025-07-01', ecbBasisPoints: 215, legalBasisPoints: 276 },
  { from: '2026-01-01', ecbBasisPoints: 215, legalBasisPoints: 262 },
]

/** Added to the refinancing rate: L441-10 for a business, R2192-31 for a public buyer. */
export const SURCHARGE_BASIS_POINTS = { business: 1000, public_body: 800 }

/** Per late invoice, whatever its amount (C. com. D441-5, CCP D2192-35). */
export const RECOVERY_INDEMNITY_CENTS = 4000

/**
 * The lowest yearly rate a contract may set between professionals at this date, in basis points:
 * three times the legal rate. Null when the legal rate of that half-year is not known.
 */
export function penaltyFloorAt(date: LocalDate): number | null {
  const { rates, official } = ratesAt(date)
  return official && rates.legalBasisPoints !== null ? rates.legalBasisPoints * 3 : null
}

/** The rates of the half-year, else the nearest ones known. */
export function ratesAt(date: LocalDate): { rates: HalfYearRates; official: boolean } {
  const rates = HALF_YEAR_RATES.findLast(({ from }) => from <= date)
  if (!rates) {
    return { rates: HALF_YEAR_RATES[0], official: false }
  }
  return { rates, official: date < nextHalfYear(rates.from) }
}

/** First day of the half-year after the one this day is in. */
export function nextHalfYear(date: LocalDate): LocalDate {
  const year = Number(date.slice(0, 4))
  return date < `${year}-07-01` ? `${year}-07-01` : `${year + 1}-01-01`
}
