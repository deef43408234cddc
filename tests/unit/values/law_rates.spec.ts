import { test } from '@japa/runner'
import fc from 'fast-check'
import { addDays, daysBetween } from '#values/local_date'
import { lateFees, type Debtor } from '#values/late_fees'
import { HALF_YEAR_RATES, penaltyFloorAt } from '#values/law_rates'
import { localDates, RUNS } from './calendars.js'

function fees(euros: number, dueDate: string, until: string, debtor: Debtor = 'business') {
  return lateFees({ principalCents: Math.round(euros * 100), dueDate, until, debtor })
}

/** Periods as `days @ percent`. */
function periodsOf(euros: number, dueDate: string, until: string, debtor: Debtor = 'business') {
  const { periods } = fees(euros, dueDate, until, debtor) ?? { periods: [] }
  return periods.map(({ days, basisPoints }) => `${days} d @ ${(basisPoints / 100).toFixed(2)}`)
}

test.group('Late payment between professionals', () => {
  test('{euros} € due {dueDate}, on {until}: {penalty} €')
    .with([
      { euros: 1200, dueDate: '2026-01-31', until: '2026-03-02', penalty: 11.98 },
      { euros: 10_000, dueDate: '2024-12-01', until: '2025-01-31', penalty: 228.81 },
      { euros: 10_000, dueDate: '2025-05-31', until: '2025-08-29', penalty: 307.81 },
      { euros: 850, dueDate: '2025-12-15', until: '2026-04-15', penalty: 34.24 },
    ])
    .run(({ assert }, { euros, dueDate, until, penalty }) => {
      assert.equal(fees(euros, dueDate, until)?.penaltyCents, Math.round(penalty * 100))
    })

  test('the rate changes with the half-year in which the interest accrues', ({ assert }) => {
    assert.deepEqual(periodsOf(1200, '2026-01-31', '2026-03-02'), ['30 d @ 12.15'])
    assert.deepEqual(periodsOf(10_000, '2024-12-01', '2025-01-31'), [
      '30 d @ 14.25',
      '31 d @ 13.15',
    ])
    assert.deepEqual(periodsOf(10_000, '2025-05-31', '2025-08-29'), [
      '30 d @ 13.15',
      '60 d @ 12.15',
    ])
    assert.deepEqual(periodsOf(850, '2025-12-15', '2026-04-15'), ['16 d @ 12.15', '105 d @ 12.15'])
  })

  test('nothing is owed on the due date; the day after counts one day and the 40 €', ({
    assert,
  }) => {
    assert.deepEqual(fees(1200, '2026-01-31', '2026-01-31'), {
      penaltyCents: 0,
      indemnityCents: 0,
      periods: [],
      warning: null,
      contractBelowFloor: false,
    })

    const dayAfter = fees(1200, '2026-01-31', '2026-02-01')
    assert.equal(dayAfter?.indemnityCents, 4000)
    assert.equal(dayAfter?.penaltyCents, 40)
    assert.deepEqual(periodsOf(1200, '2026-01-31', '2026-02-01'), ['1 d @ 12.15'])
  })

  test('the 40 € are owed once per invoice, even for a smaller one, not per hour or per day', ({
    assert,
  }) => {
    assert.equal(fees(12, '2026-01-31', '2026-02-01')?.indemnityCents, 4000)
    assert.equal(fees(12, '2026-01-31', '2026-06-30')?.indemnityCents, 4000)
  })

  test('a consumer owes neither penalty nor indemnity', ({ assert }) => {
    assert.isNull(fees(1200, '2026-01-31', '2026-03-02', 'consumer'))
  })

  test('an invoice paid in full accrues nothing more', ({ assert }) => {
    assert.equal(fees(0, '2026-01-31', '2026-03-02')?.penaltyCents, 0)
    assert.equal(fees(-5, '2026-01-31', '2026-03-02')?.indemnityCents, 0)
  })

  test('a leap year is divided by 365 like the others', ({ assert }) => {
    assert.equal(fees(10_000, '2023-12-31', '2024-06-30')?.penaltyCents, 72_301)
  })
})

test.group('A rate nobody has read yet', () => {
  test('a half-year without an official rate uses the last one, and says so', ({ assert }) => {
    const statement = fees(10_000, '2026-06-15', '2026-07-15')
    assert.equal(statement?.warning, 'rate_to_confirm')
    assert.deepEqual(
      statement?.periods.map(({ from, to, basisPoints, official }) => [
        from,
        to,
        basisPoints,
        official,
      ]),
      [
        ['2026-06-16', '2026-06-30', 1215, true],
        ['2026-07-01', '2026-07-15', 1215, false],
      ]
    )
  })

  test('years before the table use its first rate, and say so', ({ assert }) => {
    const statement = fees(10_000, '2023-11-30', '2024-01-31')
    assert.equal(statement?.warning, 'rate_to_confirm')
    assert.deepEqual(
      statement?.periods.map(({ official }) => official),
      [false, true]
    )
  })

  test('known half-years carry no warning', ({ assert }) => {
    assert.isNull(fees(10_000, '2024-01-15', '2026-06-30')?.warning)
  })

  test('the table has one line per half-year, in order, without a gap', ({ assert }) => {
    const starts = HALF_YEAR_RATES.map(({ from }) => from)
    for (const [index, from] of starts.entries()) {
      assert.match(from, /-(01|07)-01$/)
      const previous = starts[index - 1]
      assert.isTrue(index === 0 || [181, 182, 184].includes(daysBetween(previous, from)), from)
    }
  })
})

test.group('A public buyer', () => {
  test('owes the rate of the half-year in which interest started, plus 8 points, and the 40 €', ({
    assert,
  }) => {
    assert.deepEqual(periodsOf(10_000, '2025-05-31', '2025-08-29', 'public_body'), ['90 d @ 11.15'])
    const statement = fees(10_000, '2025-05-31', '2025-08-29', 'public_body')
    assert.equal(statement?.penaltyCents, 27_493)
    assert.equal(statement?.indemnityCents, 4000)
  })
})

test.group('The floor of a contract’s rate', () => {
  test('a clause of the legal rate plus five points is under the floor', ({ assert }) => {
    const clause = 262 + 500
    assert.equal(penaltyFloorAt('2026-03-02'), 786)
    assert.isBelow(clause, penaltyFloorAt('2026-03-02') ?? 0)
  })

  test('the floor follows the half-year, and is unknown where its rate is', ({ assert }) => {
    assert.equal(penaltyFloorAt('2024-12-31'), 1476)
    assert.equal(penaltyFloorAt('2025-06-30'), 1113)
    assert.equal(penaltyFloorAt('2025-07-01'), 828)
    assert.isNull(penaltyFloorAt('2024-06-30'))
    assert.isNull(penaltyFloorAt('2026-07-01'))
    assert.isNull(penaltyFloorAt('2020-01-01'))
  })
})

test.group('Late fees, whatever the dates', () => {
  const cents = fc.integer({ min: 1, max: 1_000_000_000 })
  const daysLate = fc.integer({ min: -400, max: 1500 })

  test('every late day bears interest once, from the day after the due date to the last', () => {
    fc.assert(
      fc.property(cents, localDates, daysLate, (principalCents, dueDate, days) => {
        const until = addDays(dueDate, days)
        const { periods } = lateFees({ principalCents, dueDate, until, debtor: 'business' }) ?? {
          periods: [],
        }
        const total = periods.reduce((sum, period) => sum + period.days, 0)
        return (
          total === Math.max(0, days) &&
          periods.every(({ from }, index) =>
            index === 0
              ? from === addDays(dueDate, 1)
              : from === addDays(periods[index - 1].to, 1) && /-(01|07)-01$/.test(from)
          ) &&
          (periods.length === 0 || periods[periods.length - 1].to === until)
        )
      }),
      { numRuns: RUNS / 4 }
    )
  })

  test('a penalty never shrinks with time and is a whole number of cents', () => {
    fc.assert(
      fc.property(cents, localDates, daysLate, (principalCents, dueDate, days) => {
        const at = (until: string) =>
          lateFees({ principalCents, dueDate, until, debtor: 'business' })?.penaltyCents ?? -1
        const today = at(addDays(dueDate, days))
        return Number.isSafeInteger(today) && today <= at(addDays(dueDate, days + 1))
      }),
      { numRuns: RUNS / 4 }
    )
  })
})
