import { test } from '@japa/runner'
import fc from 'fast-check'
import { MAX_AMOUNT_CENTS, Money } from '#values/money'
import { remainderCents } from '#values/remainder'
import { RUNS } from './calendars.js'

const cents = fc.integer({ min: -MAX_AMOUNT_CENTS, max: MAX_AMOUNT_CENTS })
const amounts = fc.integer({ min: 0, max: MAX_AMOUNT_CENTS })

test.group('Money', () => {
  test('prints euros as a French reader expects, with spaces that never break', ({ assert }) => {
    assert.equal(new Money(120_000).format(), '1\u202f200,00\u00a0€')
    assert.equal(new Money(5).format(), '0,05\u00a0€')
    assert.equal(new Money(-120_000).format(), '-1\u202f200,00\u00a0€')
    assert.equal(new Money(MAX_AMOUNT_CENTS).format(), '10\u202f000\u202f000,00\u00a0€')
  })

  test('prints euros in English', ({ assert }) => {
    assert.equal(new Money(120_005).format('en'), '€1,200.05')
  })

  test('reads what PostgreSQL returns: numbers, bigint strings, and null for no rows', ({
    assert,
  }) => {
    assert.equal(Money.fromDatabase('120000').cents, 120_000)
    assert.equal(Money.fromDatabase('-1').cents, -1)
    assert.equal(Money.fromDatabase(42).cents, 42)
    assert.equal(Money.fromDatabase(42n).cents, 42)
    assert.equal(Money.fromDatabase(null).cents, 0)
  })

  test('refuses what is not a whole number of cents: {$self}')
    .with(['', ' ', '12.5', '1e3', '0x10', 'NaN', '12 €'])
    .run(({ assert }, text) => {
      assert.throws(() => Money.fromDatabase(text), RangeError)
    })

  test('refuses a fraction, an infinity and a number too large to be exact', ({ assert }) => {
    for (const wrong of [0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      assert.throws(() => new Money(wrong), RangeError)
    }
  })

  test('never prints a negative zero', ({ assert }) => {
    assert.equal(new Money(-0).format(), '0,00\u00a0€')
    assert.isTrue(Object.is(new Money(5).minus(new Money(5)).cents, 0))
  })

  test('knows what is nothing and what is something', ({ assert }) => {
    assert.deepEqual([new Money(0).isZero, new Money(0).isPositive], [true, false])
    assert.deepEqual([new Money(1).isZero, new Money(1).isPositive], [false, true])
    assert.deepEqual([new Money(-1).isZero, new Money(-1).isPositive], [false, false])
  })

  test('adds and takes away without losing a cent, in any order', () => {
    fc.assert(
      fc.property(cents, cents, cents, (a, b, c) => {
        const [x, y, z] = [new Money(a), new Money(b), new Money(c)]
        return (
          x.plus(y).cents === y.plus(x).cents &&
          x.plus(y).plus(z).cents === x.plus(y.plus(z)).cents &&
          x.plus(y).minus(y).cents === x.cents &&
          x.minus(x).isZero
        )
      }),
      { numRuns: RUNS }
    )
  })

  test('prints every amount so that reading it back gives the same cents', () => {
    fc.assert(
      fc.property(cents, (amount) => {
        const printed = new Money(amount).format().replace(/[\u202f\u00a0€]/g, '')
        return Math.round(Number(printed.replace(',', '.')) * 100) === amount
      }),
      { numRuns: RUNS }
    )
  })
})

test.group('Remainder', () => {
  test('asks for what is left after a partial payment, never for the whole again', ({ assert }) => {
    assert.equal(
      remainderCents({ amountTtcCents: 100_000, paidCents: 40_000, creditedCents: 0 }),
      60_000
    )
  })

  test('counts a credit note like a payment', ({ assert }) => {
    assert.equal(
      remainderCents({ amountTtcCents: 100_000, paidCents: 40_000, creditedCents: 60_000 }),
      0
    )
  })

  test('is negative when the client paid too much', ({ assert }) => {
    assert.equal(
      remainderCents({ amountTtcCents: 100_000, paidCents: 100_001, creditedCents: 0 }),
      -1
    )
  })

  test('drops by exactly each payment and comes back by exactly its undo', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, amounts, (total, paid, credited, payment) => {
        const before = remainderCents({
          amountTtcCents: total,
          paidCents: paid,
          creditedCents: credited,
        })
        const after = remainderCents({
          amountTtcCents: total,
          paidCents: paid + payment,
          creditedCents: credited,
        })
        return before - after === payment
      }),
      { numRuns: RUNS }
    )
  })
})
