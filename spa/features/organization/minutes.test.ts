import { expect, test } from 'vitest'
import { clockOf, minuteOf, typedMinute } from './minutes.ts'

test('a minute of the day is written as clocks do, and read back', () => {
  for (let minute = 0; minute < 1_440; minute++) {
    expect(minuteOf(clockOf(minute))).toBe(minute)
  }
  expect(clockOf(545)).toBe('09:05')
  expect(clockOf(1_440)).toBe('23:59')
})

test('what is no time of day is not read as one', () => {
  for (const typed of ['', '9:05', '24:00', '12:60', 'midi']) {
    expect(minuteOf(typed)).toBeNull()
  }
})

test('a window that ends at midnight still does when something else is saved', () => {
  expect(typedMinute('23:59', 1_440)).toBe(1_440)
  expect(typedMinute('18:00', 1_440)).toBe(1_080)
})
