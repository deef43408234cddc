import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPartOfSiren, parseSiren } from './siren.ts'

test('reads a SIREN however it is written', () => {
  expect(parseSiren('732 829 320')).toBe('732829320')
  expect(parseSiren('732.829.320')).toBe('732829320')
  expect(parseSiren('732829321')).toBeNull()
  expect(parseSiren('73282932')).toBeNull()
  expect(parseSiren('FR732829320')).toBeNull()
})

test('one wrong digit is always seen', () => {
  const digit = fc.integer({ min: 0, max: 9 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 8 }), digit, (at, other) => {
      const right = '732829320'
      const wrong = right.slice(0, at) + other + right.slice(at + 1)
      expect(parseSiren(wrong) === null).toBe(wrong !== right)
    })
  )
})

test('what is being typed is not refused yet', () => {
  expect(isPartOfSiren('732 82')).toBe(true)
  expect(isPartOfSiren('732829321')).toBe(false)
  expect(isPartOfSiren('abc')).toBe(false)
})
