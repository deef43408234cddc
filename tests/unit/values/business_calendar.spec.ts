import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  isOpen,
  isWorkingDay,
  nextOpening,
  nextWorkingDay,
  type SendingCalendar,
} from '#values/business_calendar'
import { addDays, localDateOf, minuteOfDay, weekdayOf } from '#values/local_date'
import { publicHolidayOn } from '#values/public_holidays'
import { at, calendars, instants, onParisWall, PARIS, paris, RUNS } from './calendars.js'

test.group('Working days', () => {
  test('a weekend waits for Monday', ({ assert }) => {
    assert.equal(nextWorkingDay('2026-03-07', PARIS), '2026-03-09')
    assert.equal(nextWorkingDay('2026-03-08', PARIS), '2026-03-09')
    assert.equal(nextWorkingDay('2026-03-09', PARIS), '2026-03-09')
  })

  test('Easter waits from Saturday to Tuesday, in Alsace from Good Friday on', ({ assert }) => {
    assert.equal(nextWorkingDay('2026-04-04', PARIS), '2026-04-07')
    assert.equal(nextWorkingDay('2026-04-03', PARIS), '2026-04-03')
    assert.equal(nextWorkingDay('2026-04-03', { ...PARIS, region: 'FR-67' }), '2026-04-07')
  })

  test('the days an organization closes by its own choice are not worked', ({ assert }) => {
    const bridge = { ...PARIS, closedDays: ['2026-05-15'] }
    assert.isFalse(isWorkingDay('2026-05-15', bridge))
    assert.equal(nextWorkingDay('2026-05-14', bridge), '2026-05-18')
  })

  test('a calendar that never opens is an error and not an endless search', ({ assert }) => {
    const years = Array.from({ length: 1500 }, (_, index) => addDays('2026-01-01', index))
    const never = { ...PARIS, closedDays: years }
    assert.throws(() => nextWorkingDay('2026-01-01', never), RangeError)

    const empty = { ...PARIS, openMinute: 600, closeMinute: 600 }
    assert.throws(() => nextOpening(paris('2026-03-02 10:00'), empty), RangeError)
  })
})

test.group('Sending window', () => {
  test('{moment} in Paris is open: {expected}')
    .with([
      { moment: '2026-03-02 08:59', expected: false },
      { moment: '2026-03-02 09:00', expected: true },
      { moment: '2026-03-02 17:59', expected: true },
      { moment: '2026-03-02 18:00', expected: false },
      { moment: '2026-03-07 12:00', expected: false },
      { moment: '2026-05-08 12:00', expected: false },
    ])
    .run(({ assert }, { moment, expected }) => {
      assert.equal(isOpen(paris(moment), PARIS), expected)
    })

  test('{moment} opens next at {opening}')
    .with([
      { moment: '2026-03-02 10:00', opening: '2026-03-02 10:00' },
      { moment: '2026-03-02 06:00', opening: '2026-03-02 09:00' },
      { moment: '2026-03-02 18:00', opening: '2026-03-03 09:00' },
      { moment: '2026-03-06 18:00', opening: '2026-03-09 09:00' },
      { moment: '2026-12-24 20:00', opening: '2026-12-28 09:00' },
      { moment: '2026-12-31 20:00', opening: '2027-01-04 09:00' },
      { moment: '2026-03-28 12:00', opening: '2026-03-30 09:00' },
      { moment: '2026-10-24 12:00', opening: '2026-10-26 09:00' },
    ])
    .run(({ assert }, { moment, opening }) => {
      assert.equal(onParisWall(nextOpening(paris(moment), PARIS)), opening)
    })

  test('the hour of the client’s zone decides, not the server’s', ({ assert }) => {
    const martinique = { ...PARIS, zone: 'America/Martinique', region: 'FR-MQ' }
    assert.isFalse(isOpen(paris('2026-03-02 10:00'), martinique))
    assert.isTrue(isOpen(at('2026-03-02 10:00', 'America/Martinique'), martinique))
  })

  test('a window wholly inside the hour that the spring night skips opens on the next day', ({
    assert,
  }) => {
    // In Cairo, the clocks of Friday 24 April 2026 jump from midnight to one in the morning.
    const night = { ...PARIS, zone: 'Africa/Cairo', openMinute: 0, closeMinute: 60 }
    const opening = nextOpening(at('2026-04-23 12:00', 'Africa/Cairo'), night)
    assert.equal(opening.toMillis(), at('2026-04-27 00:00', 'Africa/Cairo').toMillis())
  })

  test('a window that opens inside the skipped hour opens as soon as the clocks have jumped', ({
    assert,
  }) => {
    // In Cairo, the clocks of Friday 28 April 2028 jump from midnight to one in the morning.
    const night = { ...PARIS, zone: 'Africa/Cairo', openMinute: 1, closeMinute: 61 }
    const opening = nextOpening(at('2028-04-27 12:00', 'Africa/Cairo'), night)
    assert.equal(opening.toMillis(), at('2028-04-28 01:00', 'Africa/Cairo').toMillis())
  })

  test('the calendar of a demonstration is always open', ({ assert }) => {
    const demo = { ...PARIS, alwaysOpen: true }
    const night = paris('2026-12-25 03:00')
    assert.isTrue(isOpen(night, demo))
    assert.equal(nextOpening(night, demo), night)
    assert.equal(nextWorkingDay('2026-12-25', demo), '2026-12-25')
  })

  test('the next opening is open, not before the instant, and nothing opens in between', () => {
    fc.assert(
      fc.property(instants, calendars, (instant, calendar) => {
        const opening = nextOpening(instant, calendar)
        const date = localDateOf(opening, calendar.zone)
        const isStart =
          opening.toMillis() === instant.toMillis() ||
          minuteOfDay(opening, calendar.zone) === calendar.openMinute ||
          !isOpen(opening.minus({ minutes: 1 }), calendar)
        return (
          opening >= instant &&
          isOpen(opening, calendar) &&
          isStart &&
          weekdayOf(date) <= 5 &&
          publicHolidayOn(date, calendar.region) === null &&
          !calendar.closedDays.includes(date) &&
          !opensBetween(instant, opening, calendar)
        )
      }),
      { numRuns: RUNS / 4 }
    )
  })
})

/** Looks hour by hour, as windows last an hour at least. */
function opensBetween(
  from: ReturnType<typeof paris>,
  to: ReturnType<typeof paris>,
  calendar: SendingCalendar
) {
  for (let instant = from; instant < to; instant = instant.plus({ minutes: 60 })) {
    if (isOpen(instant, calendar)) {
      return true
    }
  }
  return false
}
