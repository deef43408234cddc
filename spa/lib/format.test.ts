import { describe, expect, test } from 'vitest'
import {
  addDays,
  createFormat,
  daysBetween,
  localDateOf,
  parseAmount,
  parseDay,
  startOfDay,
} from './format.ts'

const fr = createFormat('fr', 'Europe/Paris')
const en = createFormat('en', 'Europe/Paris')

describe('amounts', () => {
  test('carry the spaces of French typography', () => {
    expect(fr.amount(111_110)).toBe('1\u00a0111,10\u00a0€')
    expect(fr.roundAmount(908_749)).toBe('9\u00a0087\u00a0€')
    expect(en.amount(111_110)).toBe('€1,111.10')
    expect(fr.amountIn(111_110, 'EUR')).toBe(fr.amount(111_110))
    expect(fr.amountIn(411, 'USD')).toBe('4,11\u00a0$US')
    expect(fr.amountIn(960, null)).toBe('9,60')
    expect(en.amountIn(960, 'EURO')).toBe('9.60')
  })

  test.each([
    ['1 111,10', 111_110],
    ['1\u202f111,1\u00a0€', 111_110],
    ['1111.10', 111_110],
    ['0,05', 5],
    ['12', 1_200],
  ])('typed %s is read to the cent', (typed, cents) => {
    expect(parseAmount(typed)).toBe(cents)
  })

  test.each(['', 'douze', '1,234', '-5', '1,2,3', '12345678901'])(
    '%s is not an amount',
    (typed) => {
      expect(parseAmount(typed)).toBeNull()
    }
  )
})

test('days from the due date are counted as collectors of each language write them', () => {
  expect([7, -3, 0].map(fr.offset)).toEqual(['J+7', 'J\u22123', 'J'])
  expect([7, -3, 0].map(en.offset)).toEqual(['D+7', 'D\u22123', 'D'])
})

describe('dates', () => {
  test('are written the French way, the first of the month included', () => {
    expect(fr.date('2026-11-24')).toBe('24 nov. 2026')
    expect(fr.shortDay('2026-12-01')).toBe('mar. 1er déc.')
    expect(fr.dayMonth('2026-11-01')).toBe('1er nov.')
    expect(fr.longDay('2026-11-24')).toBe('mardi 24 novembre')
    expect(fr.dayMonth('2026-11-11')).toBe('11 nov.')
  })

  test('count whole days across a change of clock and a leap day', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
  })
})

test('a day starts at its own midnight, wherever the organization is', () => {
  expect(startOfDay('2026-11-24', 'Europe/Paris')).toBe('2026-11-23T23:00:00.000Z')
  expect(startOfDay('2026-07-14', 'Europe/Paris')).toBe('2026-07-13T22:00:00.000Z')
  expect(startOfDay('2026-11-24', 'America/Guadeloupe')).toBe('2026-11-24T04:00:00.000Z')
  expect(startOfDay('2026-11-24', 'Pacific/Noumea')).toBe('2026-11-23T13:00:00.000Z')
})

describe('typed days', () => {
  test.each([
    ['24/11/2026', '2026-11-24'],
    ['4.2.27', '2027-02-04'],
    ['24 11', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
  ])('%s is %s', (typed, date) => {
    expect(parseDay(typed, '2026-11-22')).toBe(date)
  })

  test.each(['', 'demain', '31/02/2026', '24/13/2026', '2026-1-1'])('%s is no day', (typed) => {
    expect(parseDay(typed, '2026-11-22')).toBeNull()
  })
})

describe('instants', () => {
  test('are read in the zone of the organization', () => {
    expect(fr.time('2026-11-24T08:02:00Z')).toBe('9\u00a0h\u00a002')
    expect(fr.time('2026-11-24T08:00:00Z')).toBe('9\u00a0h')
    expect(fr.time('2026-11-24T08:00:00Z', true)).toBe('9\u00a0h\u00a000')
    expect(en.time('2026-07-24T08:00:00Z')).toBe('10:00')
    expect(localDateOf('2026-11-23T23:30:00Z', 'Europe/Paris')).toBe('2026-11-24')
    expect(localDateOf('2026-11-24T02:00:00Z', 'America/Guadeloupe')).toBe('2026-11-23')
  })
})
