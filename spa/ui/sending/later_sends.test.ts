import { expect, test } from 'vitest'
import { aBrief, aRelance } from '../../testing/fixtures.ts'
import { laterSends } from './later_sends.ts'

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
