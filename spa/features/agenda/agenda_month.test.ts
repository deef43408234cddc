import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDateOf, weekdayOf } from '../../lib/format.ts'
import { anAgendaLine } from '../../testing/fixtures.ts'
import { dayAfterKey, weeksOf } from './agenda_month.ts'

const inParis = (instant: string) => localDateOf(new Date(instant), 'Europe/Paris')
const on = (at: string) => anAgendaLine({ at, relance: { id: at } })

/** Any month of the coming years, short ones, those with a night of summer time and leap days included. */
const spans = fc
  .record({
    from: fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2026-01-01', days)),
    days: fc.integer({ min: 1, max: 62 }),
  })
  .map(({ from, days }) => ({ from, to: addDays(from, days - 1), closedDays: [] }))

describe('the weeks of a month', () => {
  test('begin on Monday, end on Sunday, and show only the days that are asked for', () => {
    const weeks = weeksOf([], { from: '2026-11-19', to: '2026-12-01', closedDays: [] }, inParis)
    expect(weeks.map((week) => [week[0].date, week[6].date])).toEqual([
      ['2026-11-16', '2026-11-22'],
      ['2026-11-23', '2026-11-29'],
      ['2026-11-30', '2026-12-06'],
    ])
    expect(weeks.flat().filter(({ isInside }) => isInside)).toHaveLength(13)
  })

  test('a day knows why it is closed', () => {
    const holiday = { fr: '11 novembre', en: 'Armistice Day' }
    const closed = { date: '2026-11-11', closure: 'holiday' as const, holiday }
    const days = weeksOf(
      [],
      { from: '2026-11-10', to: '2026-11-12', closedDays: [closed] },
      inParis
    ).flat()
    expect(days.filter((day) => day.closed !== null).map(({ date }) => date)).toEqual([
      '2026-11-11',
    ])
    expect(days.find(({ date }) => date === '2026-11-11')?.closed?.holiday).toEqual(holiday)
  })

  test('what is late stands on the first day, before what is due then', () => {
    const span = { from: '2026-11-19', to: '2026-11-20', closedDays: [] }
    const lines = [on('2026-11-02T09:00:00.000Z'), on('2026-11-19T09:00:00.000Z')]
    const first = weeksOf(lines, span, inParis)
      .flat()
      .find(({ date }) => date === span.from)
    expect(first?.lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at))
  })

  test.each([
    { night: '2027-03-28', instants: ['2027-03-27T23:00:00.000Z', '2027-03-28T21:59:00.000Z'] },
    { night: '2026-10-25', instants: ['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:00.000Z'] },
  ])('the day on which clocks move, $night, is whole and comes once', ({ night, instants }) => {
    const span = { from: addDays(night, -3), to: addDays(night, 3), closedDays: [] }
    const days = weeksOf(instants.map(on), span, inParis).flat()
    expect(days.filter(({ date }) => date === night)).toHaveLength(1)
    expect(days.find(({ date }) => date === night)?.lines.map(({ at }) => at)).toEqual(instants)
  })

  test('no line is lost or shown twice, whatever the month', () => {
    fc.assert(
      fc.property(
        spans,
        fc.array(fc.integer({ min: -40 * 24, max: 62 * 24 })),
        (span, hoursFromNoon) => {
          const noon = Date.parse(`${span.from}T12:00:00Z`)
          const lines = hoursFromNoon
            .map((hours) => on(new Date(noon + hours * 3_600_000).toISOString()))
            .filter(({ at }) => inParis(at) <= span.to)
          const days = weeksOf(lines, span, inParis).flat()
          const dates = days.map(({ date }) => date)
          expect(dates).toEqual(dates.map((_, index) => addDays(dates[0], index)))
          expect(dates.length % 7).toBe(0)
          expect(weekdayOf(dates[0])).toBe(1)
          const shown = days.flatMap((day) => day.lines)
          expect(shown).toHaveLength(lines.length)
          expect(new Set(shown)).toEqual(new Set(lines))
          expect(days.every((day) => day.isInside || day.lines.length === 0)).toBe(true)
        }
      ),
      { numRuns: 300 }
    )
  })
})

describe('keys in the grid of days', () => {
  const span = { from: '2026-11-19', to: '2026-12-19' }

  test.each([
    { key: 'ArrowLeft', day: '2026-12-01', next: '2026-11-30' },
    { key: 'ArrowRight', day: '2026-11-30', next: '2026-12-01' },
    { key: 'ArrowUp', day: '2026-12-01', next: '2026-11-24' },
    { key: 'ArrowDown', day: '2026-11-24', next: '2026-12-01' },
    { key: 'Home', day: '2026-12-03', next: '2026-11-30' },
    { key: 'End', day: '2026-12-03', next: '2026-12-06' },
    { key: 'Home', day: '2026-11-20', next: '2026-11-19' },
    { key: 'End', day: '2026-12-18', next: '2026-12-19' },
    { key: 'ArrowUp', day: '2026-11-20', next: '2026-11-19' },
    { key: 'ArrowDown', day: '2026-12-15', next: '2026-12-19' },
  ])('$key from $day leads to $next', ({ key, day, next }) => {
    expect(dayAfterKey(key, day, span)).toBe(next)
  })

  test.each(['Enter', 'a', 'Tab', 'toString', 'constructor'])('%s leads nowhere', (key) => {
    expect(dayAfterKey(key, '2026-12-01', span)).toBeNull()
  })

  test('no key leads out of the month', () => {
    const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End')
    fc.assert(
      fc.property(spans, fc.nat(61), fc.array(keys), (month, offset, pressed) => {
        const start = addDays(month.from, offset)
        const end = pressed.reduce(
          (day, key) => dayAfterKey(key, day, month) ?? day,
          start > month.to ? month.to : start
        )
        return end >= month.from && end <= month.to
      })
    )
  })
})
