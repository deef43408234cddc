import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../lib/format.ts'
import { aBrief, aRelance } from '../../testing/fixtures.ts'
import { daysToMonday, laterSends, mondayAfter } from './later_sends.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const { invoice } = aRelance()
const send = (id: string, sendAt: string) => ({ invoice, relance: aBrief({ id, sendAt }) })

test('a postponed reminder takes its new place, or leaves the week', () => {
  const sends = [send('a', '2026-11-24T08:00:00.000Z'), send('b', '2026-11-25T08:00:00.000Z')]
  const ids = (days: number) =>
    laterSends(sends, 'a', { days }, NOW).map(({ relance }) => relance.id)
  expect(ids(2)).toEqual(['b', 'a'])
  expect(ids(7)).toEqual(['b'])
})

test('the Monday after a day is a Monday, one to seven days later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (shift) => {
      const day = addDays('1990-01-01', shift)
      const monday = mondayAfter(day)
      expect(new Date(`${monday}T12:00:00Z`).getUTCDay()).toBe(1)
      expect(daysToMonday(day)).toBeGreaterThanOrEqual(1)
      expect(daysToMonday(day)).toBeLessThanOrEqual(7)
    })
  )
})
