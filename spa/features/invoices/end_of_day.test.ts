import { expect, test } from 'vitest'
import { localDateOf } from '../../lib/format.ts'
import { endOfDay } from './end_of_day.ts'

test.each([
  ['2026-11-30', 'Europe/Paris', '2026-11-30T22:59:59.000Z'],
  ['2026-07-14', 'Europe/Paris', '2026-07-14T21:59:59.000Z'],
  ['2026-07-14', 'America/Cayenne', '2026-07-15T02:59:59.000Z'],
  ['2026-07-14', 'Indian/Reunion', '2026-07-14T19:59:59.000Z'],
  ['2026-10-25', 'Europe/Paris', '2026-10-25T22:59:59.000Z'],
])('the end of %s in %s', (date, zone, instant) => {
  expect(endOfDay(date, zone)).toBe(instant)
  expect(localDateOf(instant, zone)).toBe(date)
})
