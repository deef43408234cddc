import { test } from '@japa/runner'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { isOpen, isWorkingDay, nextOpening } from '#values/business_calendar'
import { addDays, localDateOf, minuteOfDay, weekdayOf } from '#values/local_date'
import { planDates, sendAtFor, type PlannedDate, type SendingManners } from '#values/relance_dates'
import { instants, localDates, manners, RUNS } from './calendars.js'

const offsets = fc.integer({ min: -90, max: 365 })
const seeds = fc.uuid()

const plans = fc
  .uniqueArray(offsets, { minLength: 1, maxLength: 7 })
  .map((days) => days.toSorted((a, b) => a - b))
  .map((days) => days.map((offsetDays) => ({ id: `${offsetDays}`, offsetDays })))

/** Moments around the due date more often than years away from it. */
const situations = fc
  .record({
    steps: plans,
    dueDate: localDates,
    manners,
    seed: seeds,
    around: fc.oneof(fc.integer({ min: -120, max: 400 }), fc.integer({ min: -3, max: 3 })),
    second: fc.integer({ min: 0, max: 86_399 }),
    sentHoursAgo: fc.option(fc.integer({ min: 0, max: 500 })),
  })
  .map(({ around, second, sentHoursAgo, ...rest }) => {
    const now = DateTime.fromISO(rest.dueDate, { zone: 'utc' }).plus({
      days: around,
      seconds: second,
    })
    return {
      ...rest,
      now,
      lastSentAt: sentHoursAgo === null ? null : now.minus({ hours: sentHoursAgo }),
    }
  })

function leaving(planned: PlannedDate[]) {
  return planned.flatMap(({ stepId, sendAt }) => (sendAt ? [{ stepId, sendAt }] : []))
}

function isOnAWorkingDayInTheWindow(sendAt: DateTime, { calendar }: SendingManners) {
  const day = localDateOf(sendAt, calendar.zone)
  const minute = minuteOfDay(sendAt, calendar.zone)
  return (
    weekdayOf(day) <= 5 &&
    isWorkingDay(day, calendar) &&
    !calendar.closedDays.includes(day) &&
    minute >= calendar.openMinute &&
    minute < calendar.closeMinute
  )
}

test.group('Dates of reminders, whatever the calendar', () => {
  test('a step alone is never early, at night or on a closed day', () => {
    fc.assert(
      fc.property(localDates, offsets, manners, seeds, (dueDate, offsetDays, how, seed) => {
        const sendAt = sendAtFor(dueDate, offsetDays, how, seed)
        return (
          sendAt.zoneName === 'UTC' &&
          localDateOf(sendAt, how.calendar.zone) >= addDays(dueDate, offsetDays) &&
          isOnAWorkingDayInTheWindow(sendAt, how)
        )
      }),
      { numRuns: RUNS }
    )
  })

  test('no step of a plan is early, in the past, at night or on a closed day', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { zone } = situation.manners.calendar
        return leaving(planDates(situation)).every(
          ({ stepId, sendAt }) =>
            localDateOf(sendAt, zone) >= addDays(situation.dueDate, Number(stepId)) &&
            sendAt >= situation.now &&
            isOnAWorkingDayInTheWindow(sendAt, situation.manners) &&
            isOpen(sendAt, situation.manners.calendar)
        )
      }),
      { numRuns: RUNS }
    )
  })

  test('the steps of a plan leave in their order, with the gap kept from the last one sent on', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const departures = leaving(planDates(situation)).map(({ sendAt }) => sendAt)
        const all = situation.lastSentAt ? [situation.lastSentAt, ...departures] : departures
        return all.every(
          (sendAt, index) =>
            index === 0 ||
            sendAt.diff(all[index - 1], 'hours').hours >= situation.manners.minGapHours
        )
      }),
      { numRuns: RUNS }
    )
  })

  test('every step leaves, except one meant for before a due date that would be past', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { zone } = situation.manners.calendar
        return planDates(situation).every(({ stepId, sendAt, reason }) =>
          sendAt === null
            ? Number(stepId) < 0 && reason === 'moment_passed'
            : reason === null &&
              (Number(stepId) >= 0 || localDateOf(sendAt, zone) <= situation.dueDate)
        )
      }),
      { numRuns: RUNS / 4 }
    )
  })

  test('a plan asked for early enough gives each step its own date, unless the gap moves it', () => {
    fc.assert(
      fc.property(plans, localDates, manners, seeds, (steps, dueDate, how, seed) => {
        const now = DateTime.fromISO(dueDate, { zone: 'utc' }).minus({ days: 200 })
        const planned = planDates({ steps, dueDate, now, lastSentAt: null, manners: how, seed })
        return planned.every(({ stepId, sendAt, late }, index) => {
          const own = sendAtFor(dueDate, Number(stepId), how, seed)
          const moved = index > 0 && late
          return sendAt === null || moved || sendAt.equals(own)
        })
      }),
      { numRuns: RUNS / 4 }
    )
  })

  test('the first overdue step leaves within a minute when the window is open', () => {
    const overdue = fc.tuple(instants, manners, seeds, fc.integer({ min: 10, max: 300 }))
    fc.assert(
      fc.property(overdue, ([instant, how, seed, daysLate]) => {
        const now = nextOpening(instant, how.calendar)
        fc.pre(isOpen(now.plus({ minutes: 1 }), how.calendar))
        const dueDate = addDays(localDateOf(now, how.calendar.zone), -daysLate)
        const steps = [{ id: 'first', offsetDays: 0 }]
        const [first] = planDates({ steps, dueDate, now, lastSentAt: null, manners: how, seed })
        const isPast = sendAtFor(dueDate, 0, how, seed) <= now
        return !isPast || first.sendAt?.toMillis() === now.plus({ minutes: 1 }).toMillis()
      }),
      { numRuns: RUNS / 4 }
    )
  })
})
