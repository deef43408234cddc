import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createFormat, parseAmount } from './format.ts'

const MAX_CENTS = 1_000_000_000
const cents = fc.integer({ min: 0, max: MAX_CENTS })
const fr = createFormat('fr', 'Europe/Paris')

function written(value: number, thousands: string, decimal: string) {
  const [whole = '', decimals = ''] = (value / 100).toFixed(2).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${decimals}`
}

test('what the application prints, it reads back', () => {
  fc.assert(
    fc.property(cents, (value) => {
      expect(parseAmount(fr.amount(value))).toBe(value)
    })
  )
})

test.each([
  [' ', ','],
  ['\u202f', ','],
  ['\u00a0', '.'],
  ['.', ','],
  [',', '.'],
  ['’', '.'],
  ['', ','],
  ['', '.'],
])('thousands by “%s” and decimals by “%s” are read to the cent', (thousands, decimal) => {
  fc.assert(
    fc.property(cents, fc.constantFrom('', ' €', ' EUR', '\n'), (value, after) => {
      expect(parseAmount(written(value, thousands, decimal) + after)).toBe(value)
    })
  )
})

test('whatever is pasted, the answer is whole cents or nothing', () => {
  const pasted = fc.oneof(fc.string(), fc.stringMatching(/^[\d., €-]{0,14}$/))
  fc.assert(
    fc.property(pasted, (text) => {
      const value = parseAmount(text)
      expect(value === null || (Number.isSafeInteger(value) && value >= 0)).toBe(true)
    })
  )
})

test.each(['1,234', '1.23.456,7', '12,34,567.8', '1 234,567', '--', '€'])(
  '%s could be read in two ways, or in none: it is not an amount',
  (typed) => {
    expect(parseAmount(typed)).toBeNull()
  }
)
