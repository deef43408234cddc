import type { LocalDate } from '#values/local_date'

/** Invoices settled so many days after their due date (negative: before it) in one month. */
export interface DelayCount {
  /** first day of the month they were settled in */
  month: LocalDate
  delayDays: number
  count: number
}

export const HABIT_LEVELS = ['on_time', 'nearly', 'slow', 'late', 'very_late'] as const

/** How a client pays, in one word; `unknown` under three payments. */
export type HabitLevel = (typeof HABIT_LEVELS)[number] | 'unknown'

export interface PaymentHabit {
  level: HabitLevel
  /** 0 to 100 for a bar, 100 on time or before; null when the level is unknown */
  score: number | null
  /** weighted median of the days between due date and payment; null when the level is unknown */
  medianDays: number | null
  /** plain average of the same days; null without a payment */
  averageDays: number | null
  /** how many invoices it is drawn from */
  payments: number
}

/** Below, three words about someone would say more about chance than about them. */
export const ENOUGH_PAYMENTS = 3
const MONTHS_KEPT = 12
const WORST_DAYS = 60

/** The last median day of each level; beyond the last one, very late. */
const UP_TO: readonly [days: number, level: HabitLevel][] = [
  [0, 'on_time'],
  [7, 'nearly'],
  [15, 'slow'],
  [30, 'late'],
]

/**
 * What the payments of the last twelve months say. Each invoice weighs 12 if it was settled this month,
 * 11 the month before, down to 1: a client who mends is seen to. The word comes from the weighted
 * median, which one forgotten invoice does not move; amounts do not weigh, so that a large one hides
 * nothing. Score: 100 at the due date or before, falling by steps of the median to 0 at 60 days.
 *
 * @param today the day it is where the organization is
 */
export function paymentHabit(counts: readonly DelayCount[], today: LocalDate): PaymentHabit {
  const recent = counts
    .map(({ month, delayDays, count }) => ({ age: monthsBetween(month, today), delayDays, count }))
    .filter(({ age, count }) => age < MONTHS_KEPT && count > 0)
  const payments = recent.reduce((sum, { count }) => sum + count, 0)
  const days = recent.reduce((sum, { delayDays, count }) => sum + delayDays * count, 0)
  const averageDays = payments === 0 ? null : Math.round(days / payments)
  if (payments < ENOUGH_PAYMENTS) {
    return { level: 'unknown', score: null, medianDays: null, averageDays, payments }
  }

  const medianDays = weightedMedian(
    recent.map(({ age, delayDays, count }) => ({
      delayDays,
      weight: count * (MONTHS_KEPT - Math.max(0, age)),
    }))
  )
  return {
    level: levelOf(medianDays),
    score: scoreOf(medianDays),
    medianDays,
    averageDays,
    payments,
  }
}

/** The first month that still counts. */
export function habitSince(today: LocalDate): LocalDate {
  const [year, month] = today.split('-').map(Number)
  const first = year * 12 + (month - 1) - (MONTHS_KEPT - 1)
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`
}

/** The smallest delay that at least half of the weight does not exceed. */
function weightedMedian(delays: { delayDays: number; weight: number }[]): number {
  const sorted = delays.toSorted((a, b) => a.delayDays - b.delayDays)
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0)
  let passed = 0
  for (const { delayDays, weight } of sorted) {
    passed += weight
    if (passed * 2 >= total) {
      return delayDays
    }
  }
  return 0
}

function levelOf(medianDays: number): HabitLevel {
  return UP_TO.find(([days]) => medianDays <= days)?.[1] ?? 'very_late'
}

function scoreOf(medianDays: number): number {
  const late = Math.min(Math.max(medianDays, 0), WORST_DAYS)
  return Math.round(100 * (1 - late / WORST_DAYS))
}

/** Calendar months from a day to another; a payment dated ahead of today is of this month. */
function monthsBetween(from: LocalDate, to: LocalDate): number {
  const index = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
  return index(to) - index(from)
}
