import { test } from '@japa/runner'
import fc from 'fast-check'
import '#tests/helpers/draws'
import { gather, totalOf, type Groupable } from '#values/relance_group'
import { TONES } from '#values/tones'

const reminder = (overrides: Partial<Groupable> = {}): Groupable => ({
  id: 'a',
  tone: 'amical',
  dueDate: '2026-03-02',
  remainderCents: 100,
  attachmentBytes: 0,
  ...overrides,
})

const drawn = fc.record({
  tone: fc.constantFrom(...TONES.slice(0, 3)),
  dueDate: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
  remainderCents: fc.integer({ min: 1, max: 1_000_000_000 }),
  attachmentBytes: fc.integer({ min: 0, max: 10_000_000 }),
})

test.group('Reminders that leave together', () => {
  test('the highest tone lends its words; of two, the older debt', ({ assert }) => {
    const firm = reminder({ id: 'f', tone: 'ferme' })
    const older = reminder({ id: 'o', tone: 'ferme', dueDate: '2026-02-01' })
    const ids = gather(reminder(), [firm, older]).map(({ id }) => id)
    assert.deepEqual(ids, ['o', 'f', 'a'])
  })

  test('whatever is due, the first leaves, nobody twice, within what a mail can carry', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 60 }), (list) => {
        const [first, ...others] = list.map((one, at) => ({ ...one, id: `r${at}` }))
        const together = gather(first, others)
        const bytes = together.reduce((sum, { attachmentBytes }) => sum + attachmentBytes, 0)
        return (
          together.includes(first) &&
          new Set(together).size === together.length &&
          together.length <= 30 &&
          bytes <= 12 * 1024 * 1024 &&
          totalOf(together) <= 2_000_000_000 &&
          together.every(({ tone }) => TONES.indexOf(tone) <= TONES.indexOf(together[0].tone))
        )
      })
    )
  })

  test('one that is too heavy for the mail does not keep a lighter one out', ({ assert }) => {
    const heavy = reminder({ id: 'h', dueDate: '2026-01-01', attachmentBytes: 13_000_000 })
    const light = reminder({ id: 'l', attachmentBytes: 1000 })
    assert.sameMembers(
      gather(reminder(), [heavy, light]).map(({ id }) => id),
      ['a', 'l']
    )
  })
})
