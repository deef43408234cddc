import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../lib/format.ts'
import { mondayAfter } from './monday.ts'

test.each([
  ['2026-11-27', '2026-11-30'],
  ['2026-11-29', '2026-11-30'],
  ['2026-11-30', '2026-12-07'],
])('after %s comes Monday %s', (day, monday) => {
  expect(mondayAfter(day)).toBe(monday)
})

test('the Monday after a day is a Monday, one to seven days later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (shift) => {
      const day = addDays('1990-01-01', shift)
      const monday = mondayAfter(day)
      expect(new Date(`${monday}T12:00:00Z`).getUTCDay()).toBe(1)
      expect(daysBetween(day, monday)).toBeGreaterThanOrEqual(1)
      expect(daysBetween(day, monday)).toBeLessThanOrEqual(7)
    })
  )
})
