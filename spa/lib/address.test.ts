import { expect, test } from 'vitest'
import { address, like, oneOf, whole, words } from './address.ts'

const { parse } = address({
  vue: oneOf(['late', 'paid'], 'late'),
  tri: oneOf(['name']),
  q: words(5),
  page: whole(1, 9),
  retour: like(/^\/(?!\/)/),
})

test('an address that this version knows is read as it is', () => {
  const search = { vue: 'paid', tri: 'name', q: 'kerb', page: 2, retour: '/factures' }
  expect(parse(search)).toEqual(search)
})

test('what it does not know is the default, or left out', () => {
  expect(
    parse({ vue: 'x', tri: 4, q: 'trop long', page: 10, retour: '//ailleurs', other: 1 })
  ).toEqual({ vue: 'late' })
  expect(parse({ q: '', page: 1.5 })).toEqual({ vue: 'late' })
})

test('a search made of digits is still a text', () => {
  expect(parse({ q: 118 })).toEqual({ vue: 'late', q: '118' })
})
