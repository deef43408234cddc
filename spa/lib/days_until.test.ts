import { describe, expect, test } from 'vitest'
import { daysUntil } from './days_until.ts'

const at = (iso: string) => Date.parse(iso)

describe('97 the days left of a trial', () => {
  test.each([
    ['the moment it begins', '2026-11-14T10:00:00Z', 14],
    ['a second later, still as many: rounded up', '2026-11-14T10:00:01Z', 14],
    ['the last morning, one', '2026-11-28T08:00:00Z', 1],
    ['the last second, one', '2026-11-28T09:59:59Z', 1],
    ['at its end, none', '2026-11-28T10:00:00Z', 0],
    ['while the first charge is awaited, none', '2026-11-30T10:00:00Z', 0],
  ])('%s', (_when, now, days) => {
    expect(daysUntil('2026-11-28T10:00:00.000Z', at(now))).toBe(days)
  })

  test('fourteen too when the clocks of Europe/Paris change in between, either way', () => {
    // 20 March 10:00 in Paris to 3 April 11:00; 20 October 10:00 to 3 November 09:00.
    expect(daysUntil('2026-04-03T09:00:00.000Z', at('2026-03-20T09:00:00Z'))).toBe(14)
    expect(daysUntil('2026-11-03T08:00:00.000Z', at('2026-10-20T08:00:00Z'))).toBe(14)
  })
})
