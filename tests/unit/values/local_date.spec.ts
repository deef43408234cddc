import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import {
  addDays,
  compareDates,
  daysBetween,
  instantAt,
  isLocalDate,
  localDateOf,
  minuteOfDay,
  weekdayOf,
} from '#values/local_date'
import { localDates, paris, PLACES, RUNS } from './calendars.js'

test.group('LocalDate', () => {
  test('{text} is a date: {expected}')
    .with([
      { text: '2028-02-29', expected: true },
      { text: '2027-02-29', expected: false },
      { text: '2026-13-01', expected: false },
      { text: '2026-1-1', expected: false },
      { text: '2026-W10-1', expected: false },
      { text: '2026-03-02T00:00', expected: false },
      { text: '20260302', expected: false },
      { text: '2026-03-02 ', expected: false },
    ])
    .run(({ assert }, { text, expected }) => {
      assert.equal(isLocalDate(text), expected)
    })

  test('a date that is none is refused rather than guessed', ({ assert }) => {
    assert.throws(() => addDays('2027-02-29', 1), RangeError)
    assert.throws(() => addDays('2027-02-28', 0.5), RangeError)
    assert.throws(() => daysBetween('2027-02-28', 'tomorrow'), RangeError)
    assert.throws(() => localDateOf(DateTime.utc(), 'Europe/Atlantis'), RangeError)
  })

  test('half past midnight in Paris is not the day before', ({ assert }) => {
    const instant = DateTime.fromISO('2026-03-01T23:30:00Z')
    assert.equal(localDateOf(instant, 'Europe/Paris'), '2026-03-02')
    assert.equal(localDateOf(instant, 'America/Martinique'), '2026-03-01')
  })

  test('nine in the morning stays nine across both nights of summer time', ({ assert }) => {
    const spring = ['2026-03-28', '2026-03-29', '2026-03-30']
    const autumn = ['2026-10-24', '2026-10-25', '2026-10-26']
    for (const date of [...spring, ...autumn]) {
      assert.equal(minuteOfDay(instantAt(date, 540, 'Europe/Paris'), 'Europe/Paris'), 540)
    }
  })

  test('a minute that the spring night skips becomes a later one', ({ assert }) => {
    assert.deepEqual(
      instantAt('2026-03-29', 150, 'Europe/Paris').toMillis(),
      paris('2026-03-29 03:30').toMillis()
    )
  })

  test('weeks start on Monday', ({ assert }) => {
    assert.equal(weekdayOf('2026-03-02'), 1)
    assert.equal(weekdayOf('2026-03-08'), 7)
  })

  test('adding days and counting them are the two sides of one thing', () => {
    fc.assert(
      fc.property(localDates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const moved = addDays(date, days)
        return (
          daysBetween(date, moved) === days &&
          addDays(moved, -days) === date &&
          Math.sign(compareDates(moved, date)) === Math.sign(days)
        )
      }),
      { numRuns: RUNS }
    )
  })

  test('an instant made from a wall clock shows that wall clock, everywhere', () => {
    fc.assert(
      fc.property(
        localDates,
        fc.integer({ min: 240, max: 1439 }),
        fc.constantFrom(...PLACES),
        (date, minute, { zone }) => {
          const instant = instantAt(date, minute, zone)
          return localDateOf(instant, zone) === date && minuteOfDay(instant, zone) === minute
        }
      ),
      { numRuns: RUNS }
    )
  })
})
