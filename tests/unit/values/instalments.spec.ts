import { test } from '@japa/runner'
import fc from 'fast-check'
import { instalmentsToAsk, type Instalment } from '#values/instalments'
import { addDays } from '#values/local_date'
import '#tests/helpers/draws'

const PLAN: Instalment[] = [
  { dueDate: '2026-03-16', amountCents: 40_000 },
  { dueDate: '2026-04-16', amountCents: 40_000 },
  { dueDate: '2026-05-16', amountCents: 40_000 },
]

test.group('The instalments that a reminder asks for', () => {
  test(
    '{left} cents left on {today}: number {positions}, {cents} cents, {received} of them received'
  )
    .with([
      { left: 120_000, today: '2026-03-17', positions: '1', cents: 40_000, received: 0 },
      { left: 80_000, today: '2026-04-17', positions: '2', cents: 40_000, received: 0 },
      { left: 110_000, today: '2026-03-17', positions: '1', cents: 30_000, received: 10_000 },
      { left: 110_000, today: '2026-04-17', positions: '1,2', cents: 70_000, received: 10_000 },
      { left: 120_000, today: '2027-01-01', positions: '1,2,3', cents: 120_000, received: 0 },
      // On its day it is not late; a reminder that leaves all the same asks for nothing else.
      { left: 80_000, today: '2026-04-16', positions: '2', cents: 40_000, received: 0 },
      // A payment of before was taken back: the plan does not ask for what it never split.
      { left: 150_000, today: '2027-01-01', positions: '1,2,3', cents: 120_000, received: 0 },
    ])
    .run(({ assert }, { left, today, positions, cents, received }) => {
      const ask = instalmentsToAsk(PLAN, left, today)
      assert.equal(ask?.asked.map(({ position }) => position).join(), positions)
      assert.equal(ask?.askedCents, cents)
      assert.equal(ask?.receivedCents, received)
      assert.equal(ask?.count, 3)
    })

  test('none without a plan, and none once nothing is left', ({ assert }) => {
    assert.isNull(instalmentsToAsk([], 120_000, '2026-03-17'))
    assert.isNull(instalmentsToAsk(PLAN, 0, '2026-03-17'))
  })

  test('what is asked and what comes later make all that is left, to the cent', () => {
    const plans = fc.array(fc.integer({ min: 1_000, max: 1_000_000 }), {
      minLength: 2,
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        plans,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(200),
        (parts, share, day) => {
          const plan = parts.map((amountCents, index) => ({
            amountCents,
            dueDate: addDays('2026-01-01', index * 31),
          }))
          const total = parts.reduce((sum, cents) => sum + cents, 0)
          const left = Math.max(1, Math.round(total * share))
          const ask = instalmentsToAsk(plan, left, addDays('2026-01-01', day))
          if (!ask || ask.askedCents <= 0) {
            return false
          }
          const later = plan.slice(ask.asked.at(-1)?.position)
          return (
            ask.askedCents + later.reduce((sum, { amountCents }) => sum + amountCents, 0) === left
          )
        }
      )
    )
  })
})
