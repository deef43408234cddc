import {
  RECOVERY_INDEMNITY_CENTS,
  SURCHARGE_BASIS_POINTS,
  nextHalfYear,
  penaltyFloorAt,
  ratesAt,
} from '#values/law_rates'
import { addDays, daysBetween, type LocalDate } from '#values/local_date'

export type Debtor = 'business' | 'consumer' | 'public_body'

/**
 * Where a rate comes from: the law between professionals (C. com. L441-10), the creditor's own
 * contract, or the rules of public procurement (CCP R2192-31).
 */
export type RateSource = 'statutory' | 'contract' | 'public'

export interface LateFeesInput {
  /** what was owed on the due date before any payment: the total less credit notes */
  principalCents: number
  /** in any order; what was paid by the due date bears no interest */
  payments?: readonly { paidOn: LocalDate; amountCents: number }[]
  dueDate: LocalDate
  until: LocalDate
  debtor: Debtor
  /** yearly rate of the creditor's terms, 1200 is 12 %; null when they set none */
  contractBasisPoints?: number | null
}

/** So many days of interest on one sum at one rate. */
export interface InterestPeriod {
  /** first and last day that bear interest */
  from: LocalDate
  to: LocalDate
  days: number
  /** what was still owed on those days */
  principalCents: number
  /** yearly, 1215 is 12.15 % */
  basisPoints: number
  source: RateSource
  /** false when the rate of this half-year is not known yet and the nearest known one stands in */
  official: boolean
  /** its share of the rounded total: the lines add up to it exactly */
  interestCents: number
}

export interface LateFees {
  penaltyCents: number
  indemnityCents: number
  periods: InterestPeriod[]
  /** must be shown wherever the amounts are */
  warning: 'rate_to_confirm' | null
  /** the contract's rate is under three times the legal rate in some half-year: the law's applies there */
  contractBelowFloor: boolean
}

/**
 * What a professional owes on top, once late: simple interest from the day after the due date up to
 * and including `until`, by days over 365, on what was left each day (the day a payment arrives still
 * counts on the sum before it), rounded once at the end, and the flat indemnity. Pure; never part of
 * the invoice itself.
 *
 * @returns null for a consumer, who owes neither (CPCE L111-8)
 */
export function lateFees(input: LateFeesInput): LateFees | null {
  const { dueDate, until, debtor } = input
  if (debtor === 'consumer') {
    return null
  }
  const firstDay = addDays(dueDate, 1)
  if (until <= dueDate || owedOn(input, firstDay) <= 0) {
    return {
      penaltyCents: 0,
      indemnityCents: 0,
      periods: [],
      warning: null,
      contractBelowFloor: false,
    }
  }

  const starts = periodStarts(input, firstDay)
  const spans = starts.map((from, index) => ({
    ...rateOf(input, from, debtor),
    from,
    to: index + 1 < starts.length ? addDays(starts[index + 1], -1) : until,
    principalCents: owedOn(input, from),
  }))
  const periods = withInterest(spans.filter(({ principalCents }) => principalCents > 0))
  return {
    penaltyCents: periods.reduce((sum, { interestCents }) => sum + interestCents, 0),
    indemnityCents: RECOVERY_INDEMNITY_CENTS,
    periods: periods.map(({ belowFloor: _, ...period }) => period),
    warning: periods.every(({ official }) => official) ? null : 'rate_to_confirm',
    contractBelowFloor: periods.some(({ belowFloor }) => belowFloor),
  }
}

/** What bears interest on a day: everything not paid before it. */
function owedOn({ principalCents, payments = [] }: LateFeesInput, date: LocalDate): number {
  return payments
    .filter(({ paidOn }) => paidOn < date)
    .reduce((owed, { amountCents }) => owed - amountCents, principalCents)
}

/** The days on which the rate or the sum changes. */
function periodStarts({ payments = [], until, debtor }: LateFeesInput, firstDay: LocalDate) {
  const starts = new Set([firstDay])
  if (debtor === 'business') {
    for (let day = nextHalfYear(firstDay); day <= until; day = nextHalfYear(day)) {
      starts.add(day)
    }
  }
  for (const { paidOn } of payments) {
    const dayAfter = addDays(paidOn, 1)
    if (dayAfter > firstDay && dayAfter <= until) {
      starts.add(dayAfter)
    }
  }
  return [...starts].sort()
}

interface AppliedRate {
  basisPoints: number
  source: RateSource
  official: boolean
  belowFloor: boolean
}

/**
 * A public buyer owes the rate of the half-year in which its delay began. A contract's rate counts in
 * the half-years where the law allows it; where the floor is not known it cannot be checked, and the
 * period says so.
 */
function rateOf(
  { contractBasisPoints = null, dueDate }: LateFeesInput,
  from: LocalDate,
  debtor: 'business' | 'public_body'
): AppliedRate {
  const { rates, official } = ratesAt(debtor === 'business' ? from : addDays(dueDate, 1))
  const statutory = {
    basisPoints: rates.ecbBasisPoints + SURCHARGE_BASIS_POINTS[debtor],
    source: debtor === 'business' ? ('statutory' as const) : ('public' as const),
    official,
    belowFloor: false,
  }
  if (debtor === 'public_body' || contractBasisPoints === null) {
    return statutory
  }
  const floor = penaltyFloorAt(from)
  if (floor !== null && contractBasisPoints < floor) {
    return { ...statutory, belowFloor: true }
  }
  return {
    basisPoints: contractBasisPoints,
    source: 'contract',
    official: floor !== null,
    belowFloor: false,
  }
}

/** 365 days of a rate in basis points. */
const DIVISOR = 365n * 10_000n

/**
 * Whole numbers up to one division, so that no cent depends on a binary fraction. Each line gets what
 * the rounded running total grew by: the total is rounded once, and the lines still add up.
 */
function withInterest<Span extends Omit<InterestPeriod, 'days' | 'interestCents'>>(spans: Span[]) {
  let weight = 0n
  let counted = 0
  return spans.map((span) => {
    const days = daysBetween(span.from, span.to) + 1
    weight += BigInt(span.principalCents) * BigInt(days) * BigInt(span.basisPoints)
    const total = Number((weight * 2n + DIVISOR) / (DIVISOR * 2n))
    const interestCents = total - counted
    counted = total
    return { ...span, days, interestCents }
  })
}
