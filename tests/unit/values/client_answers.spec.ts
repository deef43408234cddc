import { test } from '@japa/runner'
import fc from 'fast-check'
import { ANSWER_KINDS, holdOfAnswer, splitInstalments, supersededBy } from '#values/client_answers'
import { isWorkingDay, type SendingCalendar } from '#values/business_calendar'
import { paidInstalments } from '#values/instalments'
import { addDays } from '#values/local_date'
import '#tests/helpers/draws'

const PARIS: SendingCalendar = {
  zone: 'Europe/Paris',
  region: 'FR',
  closedDays: [],
  openMinute: 540,
  closeMinute: 1080,
  alwaysOpen: false,
}
const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2026-01-01', days))

test.group('What an answer stops', () => {
  test('a promise holds until the working day after the day promised', ({ assert }) => {
    const facts = { today: '2026-11-20', saidOn: '2026-11-27' } // a Friday
    assert.deepEqual(holdOfAnswer('promise', facts, PARIS), {
      reason: 'promise',
      resumesOn: '2026-11-30',
    })
  })

  test('a transfer has three whole working days to arrive', ({ assert }) => {
    const facts = { today: '2026-11-20', saidOn: '2026-11-18' }
    assert.deepEqual(holdOfAnswer('paid', facts, PARIS), {
      reason: 'payment_announced',
      resumesOn: '2026-11-26',
    })
  })

  test('no pause ends on the day of the answer or before, and a promise never before its day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ANSWER_KINDS), day, day, (kind, today, saidOn) => {
        const hold = holdOfAnswer(kind, { today, saidOn }, PARIS)
        if (!hold?.resumesOn) {
          return true
        }
        const waits = hold.resumesOn > today
        return kind === 'promise' || kind === 'paid'
          ? waits && hold.resumesOn > saidOn && isWorkingDay(hold.resumesOn, PARIS)
          : waits
      })
    )
  })

  test('an answer about money replaces the other ones about money, and nothing else', ({
    assert,
  }) => {
    assert.sameMembers([...supersededBy('paid')], ['paying', 'paid', 'promise', 'instalments'])
    assert.deepEqual([...supersededBy('document')], ['document'])
  })
})

test.group('Instalments', () => {
  test('add up to what is left to the cent, a month apart, none larger by more than a cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 1_000_000_000 }),
        fc.integer({ min: 2, max: 4 }),
        day,
        (cents, count, first) => {
          const parts = splitInstalments(cents, count, first)
          const amounts = parts.map(({ amountCents }) => amountCents)
          const months = parts.map(({ dueDate }) => dueDate.slice(0, 7))
          return (
            amounts.reduce((sum, amount) => sum + amount, 0) === cents &&
            Math.max(...amounts) - Math.min(...amounts) <= 1 &&
            new Set(months).size === count &&
            parts[0].dueDate === first &&
            parts.every(({ dueDate }, at) => at === 0 || dueDate > parts[at - 1].dueDate)
          )
        }
      )
    )
  })

  test('the last day of a month stays the last day of the next', ({ assert }) => {
    const parts = splitInstalments(90_000, 3, '2026-12-31')
    assert.deepEqual(
      parts.map(({ dueDate }) => dueDate),
      ['2026-12-31', '2027-01-31', '2027-02-28']
    )
  })

  test('are paid in order, by what came since', ({ assert }) => {
    const amounts = [400, 400, 400]
    assert.equal(paidInstalments(amounts, 1200), 0)
    assert.equal(paidInstalments(amounts, 801), 0)
    assert.equal(paidInstalments(amounts, 800), 1)
    assert.equal(paidInstalments(amounts, 1), 2)
    assert.equal(paidInstalments(amounts, 0), 3)
  })
})
