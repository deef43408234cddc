import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  ENOUGH_PAYMENTS,
  HABIT_LEVELS,
  habitSince,
  paymentHabit,
  type DelayCount,
} from '#values/payment_habit'

const TODAY = '2026-11-27'

const month = fc
  .integer({ min: 0, max: 30 })
  .map((back) => new Date(Date.UTC(2026, 10 - back, 1)).toISOString().slice(0, 10))
const delayCount = fc.record({
  month,
  delayDays: fc.integer({ min: -60, max: 400 }),
  count: fc.integer({ min: 1, max: 20 }),
})
const history = fc.array(delayCount, { maxLength: 40 })

const thisMonth = (...delays: number[]): DelayCount[] =>
  delays.map((delayDays) => ({ month: '2026-11-01', delayDays, count: 1 }))

test.group('Payment habit', () => {
  test('three payments make a word, two do not', ({ assert }) => {
    assert.deepEqual(paymentHabit(thisMonth(12, 14), TODAY), {
      level: 'unknown',
      score: null,
      medianDays: null,
      averageDays: 13,
      payments: 2,
    })
    assert.deepEqual(paymentHabit(thisMonth(12, 14, 10), TODAY), {
      level: 'slow',
      score: 80,
      medianDays: 12,
      averageDays: 12,
      payments: 3,
    })
    assert.equal(paymentHabit([], TODAY).averageDays, null)
  })

  test('one forgotten invoice does not make a bad payer', ({ assert }) => {
    const { level, averageDays } = paymentHabit(thisMonth(0, -2, 0, 1, 240), TODAY)
    assert.equal(level, 'on_time')
    assert.equal(averageDays, 48)
  })

  test('a client who mends is seen to: the last months weigh more', ({ assert }) => {
    const before = { month: '2025-12-01', delayDays: 45, count: 8 }
    const since = { month: '2026-11-01', delayDays: 2, count: 2 }
    assert.equal(paymentHabit([before, since], TODAY).level, 'nearly')
    assert.equal(paymentHabit([before], TODAY).level, 'very_late')
  })

  test('each level begins where it says', ({ assert }) => {
    const levels = [0, 1, 7, 8, 15, 16, 30, 31].map(
      (days) => paymentHabit(thisMonth(days, days, days), TODAY).level
    )
    assert.deepEqual(levels, [
      'on_time',
      'nearly',
      'nearly',
      'slow',
      'slow',
      'late',
      'late',
      'very_late',
    ])
  })

  test('what is older than twelve months no longer counts', ({ assert }) => {
    assert.equal(habitSince(TODAY), '2025-12-01')
    assert.equal(habitSince('2026-12-31'), '2026-01-01')
    const old = { month: '2025-11-01', delayDays: 90, count: 50 }
    assert.equal(paymentHabit([old, ...thisMonth(0, 0, 0)], TODAY).medianDays, 0)
  })

  test('the order of the payments does not matter, nor how they are grouped', () => {
    fc.assert(
      fc.property(history, fc.nat(), (counts, seed) => {
        const turned = [...counts.slice(seed % (counts.length + 1)), ...counts].slice(
          0,
          counts.length
        )
        const shuffled = counts.toReversed()
        const apart = counts.flatMap(({ count, ...rest }) =>
          Array.from({ length: count }, () => ({ ...rest, count: 1 }))
        )
        const expected = JSON.stringify(paymentHabit(counts, TODAY))
        return (
          turned.length === counts.length &&
          JSON.stringify(paymentHabit(shuffled, TODAY)) === expected &&
          JSON.stringify(paymentHabit(apart, TODAY)) === expected
        )
      })
    )
  })

  test('paying everything later never reads better', () => {
    const rank = (level: string) => HABIT_LEVELS.indexOf(level as (typeof HABIT_LEVELS)[number])
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 60 }), (counts, more) => {
        const before = paymentHabit(counts, TODAY)
        const after = paymentHabit(
          counts.map((one) => ({ ...one, delayDays: one.delayDays + more })),
          TODAY
        )
        return rank(after.level) >= rank(before.level) && (after.score ?? 0) <= (before.score ?? 0)
      })
    )
  })

  test('the median is a delay that happened, between the shortest and the longest', () => {
    fc.assert(
      fc.property(history, (counts) => {
        const { medianDays, payments, level, score } = paymentHabit(counts, TODAY)
        const recent = counts.filter((one) => one.month >= habitSince(TODAY))
        if (payments < ENOUGH_PAYMENTS) {
          return level === 'unknown' && medianDays === null && score === null
        }
        return (
          recent.some(({ delayDays }) => delayDays === medianDays) &&
          score !== null &&
          score >= 0 &&
          score <= 100
        )
      })
    )
  })
})
