import { test } from '@japa/runner'
import fc from 'fast-check'
import { lateFees, type LateFeesInput } from '#values/late_fees'
import { penaltyFloorAt } from '#values/law_rates'
import { addDays, daysBetween } from '#values/local_date'
import { localDates, RUNS } from './calendars.js'

const business = (input: Partial<LateFeesInput>) =>
  lateFees({
    principalCents: 180_000,
    dueDate: '2026-01-31',
    until: '2026-03-02',
    debtor: 'business',
    ...input,
  })

test.group('Late fees of an invoice paid bit by bit', () => {
  test('what was paid bears interest up to the day it came, the rest goes on', ({ assert }) => {
    const fees = business({ payments: [{ paidOn: '2026-02-10', amountCents: 60_000 }] })
    assert.deepEqual(
      fees?.periods.map(({ from, to, days, principalCents }) => [from, to, days, principalCents]),
      [
        ['2026-02-01', '2026-02-10', 10, 180_000],
        ['2026-02-11', '2026-03-02', 20, 120_000],
      ]
    )
    // 1 800 € for 10 days and 1 200 € for 20, at 12.15 %
    assert.equal(fees?.penaltyCents, Math.round((180_000 * 10 + 120_000 * 20) * (0.1215 / 365)))
    assert.equal(fees?.indemnityCents, 4_000)
  })

  test('a payment on or before the due date bears none', ({ assert }) => {
    const early = business({ payments: [{ paidOn: '2026-01-31', amountCents: 60_000 }] })
    assert.equal(early?.penaltyCents, business({ principalCents: 120_000 })?.penaltyCents)
  })

  test('paid in full in time: nothing, not even the 40 €', ({ assert }) => {
    const fees = business({ payments: [{ paidOn: '2026-01-30', amountCents: 180_000 }] })
    assert.equal(fees?.indemnityCents, 0)
    assert.deepEqual(fees?.periods, [])
  })

  test('a consumer never owes them, whatever the contract says', ({ assert }) => {
    assert.isNull(business({ debtor: 'consumer', contractBasisPoints: 1500 }))
  })
})

test.group('The rate of the creditor’s own terms', () => {
  test('counts when the law allows it', ({ assert }) => {
    const fees = business({ contractBasisPoints: 1200 })
    assert.deepEqual(
      fees?.periods.map(({ basisPoints, source }) => [basisPoints, source]),
      [[1200, 'contract']]
    )
    assert.isFalse(fees?.contractBelowFloor)
  })

  test('under three times the legal rate it is set aside, and said so', ({ assert }) => {
    const floor = penaltyFloorAt('2026-02-01') ?? 0
    const fees = business({ contractBasisPoints: floor - 1 })
    assert.isTrue(fees?.contractBelowFloor)
    assert.deepEqual(
      fees?.periods.map(({ basisPoints, source }) => [basisPoints, source]),
      [[1215, 'statutory']]
    )
    assert.isFalse(business({ contractBasisPoints: floor })?.contractBelowFloor)
  })

  test('may be lawful in one half-year and not in the one before', ({ assert }) => {
    const fees = business({
      dueDate: '2024-12-01',
      until: '2025-01-31',
      contractBasisPoints: 1200,
    })
    assert.deepEqual(
      fees?.periods.map(({ basisPoints, source }) => [basisPoints, source]),
      [
        [1425, 'statutory'],
        [1200, 'contract'],
      ]
    )
    assert.isTrue(fees?.contractBelowFloor)
  })

  test('a public buyer owes the public rate all the same', ({ assert }) => {
    const fees = business({ debtor: 'public_body', contractBasisPoints: 2000 })
    assert.deepEqual(
      fees?.periods.map(({ source }) => source),
      ['public']
    )
  })

  test('in a half-year without an official floor it cannot be checked: a warning', ({ assert }) => {
    const fees = business({
      dueDate: '2026-07-01',
      until: '2026-07-31',
      contractBasisPoints: 1200,
    })
    assert.equal(fees?.warning, 'rate_to_confirm')
  })
})

test.group('Late fees, whatever was paid when', () => {
  const cents = fc.integer({ min: 1, max: 1_000_000_000 })
  const inputs = fc
    .record({
      principalCents: cents,
      dueDate: localDates,
      days: fc.integer({ min: -60, max: 1500 }),
      rate: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: null }),
      parts: fc.array(
        fc.tuple(fc.integer({ min: -30, max: 1600 }), fc.integer({ min: 1, max: 5 }))
      ),
      debtor: fc.constantFrom('business' as const, 'public_body' as const),
    })
    .map(({ principalCents, dueDate, days, rate, parts, debtor }) => ({
      principalCents,
      dueDate,
      debtor,
      until: addDays(dueDate, days),
      contractBasisPoints: rate,
      // Shares of at most a fifth of what is left: never more than what is owed.
      payments: parts.map(([day, share], index) => ({
        paidOn: addDays(dueDate, day),
        amountCents: Math.max(
          1,
          Math.floor((principalCents / (share + 1)) * Math.pow(0.5, index + 1))
        ),
      })),
    }))

  const check = (holds: (input: LateFeesInput) => boolean) =>
    fc.assert(fc.property(inputs, holds), { numRuns: RUNS / 4 })

  test('the lines follow each other, cover what was owed, and add up to the total', () => {
    check((input) => {
      const { periods, penaltyCents } = lateFees(input)!
      return (
        periods.reduce((sum, { interestCents }) => sum + interestCents, 0) === penaltyCents &&
        periods.every(({ from, to, days }) => daysBetween(from, to) + 1 === days && days > 0) &&
        periods.every(({ from }, index) => index === 0 || from > periods[index - 1].to) &&
        periods.every(({ principalCents }) => principalCents > 0)
      )
    })
  })

  test('paying never costs more, and paying later never costs less', () => {
    check((input) => {
      const paid = lateFees(input)!.penaltyCents
      const later = lateFees({
        ...input,
        payments: input.payments?.map((one) => ({ ...one, paidOn: addDays(one.paidOn, 5) })),
      })!.penaltyCents
      return paid <= later && later <= lateFees({ ...input, payments: [] })!.penaltyCents
    })
  })

  test('the order of payments does not matter, nor does splitting one', () => {
    check((input) => {
      const payments = input.payments ?? []
      const halves = payments.flatMap(({ paidOn, amountCents }) => {
        const half = Math.floor(amountCents / 2)
        return [
          { paidOn, amountCents: amountCents - half },
          { paidOn, amountCents: half },
        ].filter((one) => one.amountCents > 0)
      })
      const total = lateFees(input)!.penaltyCents
      return (
        lateFees({ ...input, payments: payments.toReversed() })!.penaltyCents === total &&
        lateFees({ ...input, payments: halves })!.penaltyCents === total
      )
    })
  })

  test('no period of a firm is ever under the floor by the contract’s doing', () => {
    check((input) =>
      lateFees(input)!.periods.every(
        ({ from, source, basisPoints }) =>
          source !== 'contract' || basisPoints >= (penaltyFloorAt(from) ?? 0)
      )
    )
  })

  test('what it is given stays as it was', () => {
    check((input) => {
      const before = JSON.stringify(input)
      Object.freeze(input)
      Object.freeze(input.payments)
      lateFees(input)
      return JSON.stringify(input) === before
    })
  })
})
