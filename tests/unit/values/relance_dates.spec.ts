import { test } from '@japa/runner'
import type { DateTime } from 'luxon'
import { localDateOf } from '#values/local_date'
import { planDates, sendAtFor, type DatedStep } from '#values/relance_dates'
import { at, MANNERS, onParisWall, PARIS, paris } from './calendars.js'

/** Steps named by their offset: `D-3`, `D+10`. */
function steps(...offsets: number[]): DatedStep[] {
  return offsets.map((offsetDays) => ({ id: nameOf(offsetDays), offsetDays }))
}

function nameOf(offsetDays: number) {
  return `D${offsetDays < 0 ? '' : '+'}${offsetDays}`
}

/** What a plan does, as `step: moment in Paris` or `step: why not`. */
function story(input: {
  dueDate: string
  offsets: number[]
  now: string
  lastSentAt?: DateTime
}): string[] {
  const planned = planDates({
    steps: steps(...input.offsets),
    dueDate: input.dueDate,
    now: paris(input.now),
    lastSentAt: input.lastSentAt ?? null,
    manners: MANNERS,
    seed: 'invoice',
  })
  return planned.map(
    ({ stepId, sendAt, reason }) => `${stepId}: ${onParisWall(sendAt) ?? String(reason)}`
  )
}

test.group('When a step leaves', () => {
  test('a 60-day offset never lands before the due date', ({ assert }) => {
    const sendAt = sendAtFor('2026-03-02', 60, MANNERS, 'invoice')
    assert.equal(onParisWall(sendAt), '2026-05-04 09:00')
  })

  test('a negative offset is before the due date and a positive one after it', ({ assert }) => {
    assert.equal(onParisWall(sendAtFor('2026-03-11', -7, MANNERS, 'i')), '2026-03-04 09:00')
    assert.equal(onParisWall(sendAtFor('2026-03-11', 0, MANNERS, 'i')), '2026-03-11 09:00')
    assert.equal(onParisWall(sendAtFor('2026-03-11', 7, MANNERS, 'i')), '2026-03-18 09:00')
  })

  test('the due date is not one day off on either side of the world', ({ assert }) => {
    for (const zone of ['Pacific/Noumea', 'America/Martinique', 'Indian/Reunion']) {
      const manners = { ...MANNERS, calendar: { ...PARIS, zone } }
      const sendAt = sendAtFor('2026-03-11', 0, manners, 'i')
      assert.equal(localDateOf(sendAt, zone), '2026-03-11')
      assert.equal(sendAt.toMillis(), at('2026-03-11 09:00', zone).toMillis())
    }
  })

  test('the hour is not one off after the clocks change', ({ assert }) => {
    assert.equal(onParisWall(sendAtFor('2026-03-26', 4, MANNERS, 'i')), '2026-03-30 09:00')
    assert.equal(onParisWall(sendAtFor('2026-10-22', 4, MANNERS, 'i')), '2026-10-26 09:00')
  })

  test('weekends and holidays move a reminder later, never earlier', ({ assert }) => {
    assert.equal(onParisWall(sendAtFor('2026-03-07', 0, MANNERS, 'i')), '2026-03-09 09:00')
    assert.equal(onParisWall(sendAtFor('2026-05-08', 0, MANNERS, 'i')), '2026-05-11 09:00')
    assert.equal(onParisWall(sendAtFor('2026-12-25', 0, MANNERS, 'i')), '2026-12-28 09:00')
  })

  test('a leap day and a year end count as the days they are', ({ assert }) => {
    assert.equal(onParisWall(sendAtFor('2028-02-28', 1, MANNERS, 'i')), '2028-02-29 09:00')
    assert.equal(onParisWall(sendAtFor('2026-12-31', 4, MANNERS, 'i')), '2027-01-04 09:00')
  })

  test('the reminders of a morning are spread, each always at its own minute', ({ assert }) => {
    const spread = { ...MANNERS, spreadMinutes: 30 }
    const minutes = Array.from({ length: 300 }, (_, index) => {
      const seed = `invoice ${index}`
      const first = sendAtFor('2026-03-11', 0, spread, seed)
      assert.isTrue(first.equals(sendAtFor('2026-03-11', 0, spread, seed)))
      return first.diff(paris('2026-03-11 09:00'), 'minutes').minutes
    })

    assert.isAtLeast(Math.min(...minutes), 0)
    assert.isBelow(Math.max(...minutes), 30)
    assert.isAbove(new Set(minutes).size, 20)
  })

  test('a reminder moved to Monday keeps its own minute, so that Mondays are spread too', ({
    assert,
  }) => {
    const spread = { ...MANNERS, spreadMinutes: 30 }
    const onSaturday = sendAtFor('2026-03-07', 0, spread, 'invoice')
    const onMonday = sendAtFor('2026-03-09', 0, spread, 'invoice')
    assert.isTrue(onSaturday.equals(onMonday))
    assert.isTrue(onMonday > paris('2026-03-09 09:00'))
  })

  test('a window that the spring night swallows moves the reminder to the next one', ({
    assert,
  }) => {
    const night = { ...PARIS, zone: 'Africa/Cairo', openMinute: 0, closeMinute: 60 }
    const sendAt = sendAtFor('2026-04-24', 0, { ...MANNERS, calendar: night, slotMinute: 30 }, 'i')
    assert.equal(sendAt.toMillis(), at('2026-04-27 00:00', 'Africa/Cairo').toMillis())
  })

  test('a slot outside the window is moved into it', ({ assert }) => {
    const evening = { ...MANNERS, slotMinute: 1079, spreadMinutes: 240 }
    const dawn = { ...MANNERS, slotMinute: 300 }
    assert.equal(onParisWall(sendAtFor('2026-03-11', 0, evening, 'x')), '2026-03-11 17:59')
    assert.equal(onParisWall(sendAtFor('2026-03-11', 0, dawn, 'x')), '2026-03-11 09:00')
  })

  test('a demonstration sends on Sundays too', ({ assert }) => {
    const demo = { ...MANNERS, calendar: { ...PARIS, alwaysOpen: true } }
    assert.equal(onParisWall(sendAtFor('2026-03-08', 0, demo, 'x')), '2026-03-08 09:00')
  })
})

test.group('When the steps of a plan leave', () => {
  test('a plan made in time leaves at its own dates', ({ assert }) => {
    const offsets = [-7, 0, 7, 20]
    assert.deepEqual(story({ dueDate: '2026-03-16', offsets, now: '2026-03-01 12:00' }), [
      'D-7: 2026-03-09 09:00',
      'D+0: 2026-03-16 09:00',
      'D+7: 2026-03-23 09:00',
      'D+20: 2026-04-07 09:00',
    ])
  })

  test('an invoice imported late starts at its first step, now, and not at its harshest', ({
    assert,
  }) => {
    const late = story({ dueDate: '2026-01-05', offsets: [-3, 3, 10, 30], now: '2026-03-02 10:00' })
    assert.deepEqual(late, [
      'D-3: moment_passed',
      'D+3: 2026-03-02 10:01',
      'D+10: 2026-03-05 10:01',
      'D+30: 2026-03-09 09:00',
    ])
  })

  test('an invoice imported at night starts when the window opens', ({ assert }) => {
    const night = story({ dueDate: '2026-02-02', offsets: [3, 10], now: '2026-03-06 23:00' })
    assert.deepEqual(night, ['D+3: 2026-03-09 09:00', 'D+10: 2026-03-12 09:00'])
  })

  test('an invoice imported seconds before the window opens leaves when it does', ({ assert }) => {
    const [first] = planDates({
      steps: steps(3),
      dueDate: '2026-02-02',
      now: paris('2026-03-02 08:59').plus({ seconds: 30 }),
      lastSentAt: null,
      manners: MANNERS,
      seed: 'invoice',
    })
    assert.equal(first.sendAt?.toMillis(), paris('2026-03-02 09:00').toMillis())
  })

  test('an invoice imported in the last minute of the window waits for the next one', ({
    assert,
  }) => {
    const dusk = story({ dueDate: '2026-02-02', offsets: [3], now: '2026-03-02 17:59' })
    assert.deepEqual(dusk, ['D+3: 2026-03-03 09:00'])
  })

  test('a later step keeps its own date when that is far enough', ({ assert }) => {
    const planned = story({ dueDate: '2026-02-23', offsets: [3, 21], now: '2026-03-02 10:00' })
    assert.deepEqual(planned, ['D+3: 2026-03-02 10:01', 'D+21: 2026-03-16 09:00'])
  })

  test('a step before the due date leaves late while the due date is ahead', ({ assert }) => {
    const planned = story({ dueDate: '2026-03-04', offsets: [-7, 7], now: '2026-03-02 10:00' })
    assert.deepEqual(planned, ['D-7: 2026-03-02 10:01', 'D+7: 2026-03-11 09:00'])
  })

  test('a step before the due date still leaves on the due date, and not the day after', ({
    assert,
  }) => {
    const onTheDay = story({ dueDate: '2026-03-02', offsets: [-7], now: '2026-03-02 10:00' })
    const dayAfter = story({ dueDate: '2026-03-02', offsets: [-7], now: '2026-03-03 08:00' })
    assert.deepEqual(onTheDay, ['D-7: 2026-03-02 10:01'])
    assert.deepEqual(dayAfter, ['D-7: moment_passed'])
  })

  test('a step before the due date is void when a weekend or the gap would carry it past', ({
    assert,
  }) => {
    const weekend = story({ dueDate: '2026-03-08', offsets: [-1, 5], now: '2026-03-02 10:00' })
    const gap = story({ dueDate: '2026-03-04', offsets: [-7, -1, 5], now: '2026-03-02 10:00' })
    assert.deepEqual(weekend, ['D-1: moment_passed', 'D+5: 2026-03-13 09:00'])
    assert.deepEqual(gap, ['D-7: 2026-03-02 10:01', 'D-1: moment_passed', 'D+5: 2026-03-09 09:00'])
  })

  test('the step of the due date itself is late after it, not void', ({ assert }) => {
    const planned = story({ dueDate: '2026-03-02', offsets: [0], now: '2026-03-04 10:00' })
    assert.deepEqual(planned, ['D+0: 2026-03-04 10:01'])
  })

  test('what left before is counted: 72 hours pass before the next one', ({ assert }) => {
    const planned = story({
      dueDate: '2026-02-02',
      offsets: [10, 20],
      now: '2026-03-03 10:00',
      lastSentAt: paris('2026-03-02 15:00'),
    })
    assert.deepEqual(planned, ['D+10: 2026-03-05 15:00', 'D+20: 2026-03-09 09:00'])
  })

  test('72 hours are real hours across the night that lasts 23', ({ assert }) => {
    const planned = story({ dueDate: '2026-03-27', offsets: [0, 3], now: '2026-03-02 10:00' })
    assert.deepEqual(planned, ['D+0: 2026-03-27 09:00', 'D+3: 2026-03-30 10:00'])

    const afterFriday = story({
      dueDate: '2026-03-02',
      offsets: [27],
      now: '2026-03-28 10:00',
      lastSentAt: paris('2026-03-27 09:30').setZone('Europe/Paris'),
    })
    assert.deepEqual(afterFriday, ['D+27: 2026-03-30 10:30'])
  })

  test('a week of outage ends with one reminder now and the next ones spaced', ({ assert }) => {
    const planned = story({
      dueDate: '2026-03-02',
      offsets: [1, 4, 7],
      now: '2026-03-12 11:30',
    })
    assert.deepEqual(planned, [
      'D+1: 2026-03-12 11:31',
      'D+4: 2026-03-16 09:00',
      'D+7: 2026-03-19 09:00',
    ])
  })

  test('each step says whether it leaves later than its plan', ({ assert }) => {
    const planned = planDates({
      steps: steps(3, 10, 60),
      dueDate: '2026-02-09',
      now: paris('2026-03-02 10:00'),
      lastSentAt: null,
      manners: MANNERS,
      seed: 'invoice',
    })
    assert.deepEqual(
      planned.map(({ late }) => late),
      [true, true, false]
    )
  })
})
