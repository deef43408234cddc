import { test } from '@japa/runner'
import fc from 'fast-check'
import { amountOf, amountsIn } from '#values/reading/amount_text'
import { english, french, german } from '#tests/helpers/invoices/paper'

const cents = fc.integer({ min: 0, max: 999_999_999 })

test.group('Amounts in a text', () => {
  test('an amount written in {name} is read as it was')
    .with([
      { name: 'French', write: french },
      {
        name: 'French with narrow spaces',
        write: (one: number) => french(one).replaceAll(' ', '\u202f'),
      },
      { name: 'English', write: english },
      { name: 'German', write: german },
      { name: 'Swiss', write: (one: number) => english(one).replaceAll(',', '’') },
    ])
    .run(({ assert }, { write }) => {
      fc.assert(
        fc.property(cents, fc.constantFrom('€', ' €', ' EUR', ''), (amount, mark) => {
          const found = amountOf(`${write(amount)}${mark}`)
          assert.equal(found?.cents, amount)
          assert.equal(found?.currency, mark === '' ? null : 'EUR')
        })
      )
    })

  test('a sign before, inside or after makes it negative', ({ assert }) => {
    for (const text of [
      '-233,47 €',
      '− 233,47 €',
      '(233,47)',
      '233,47-',
      '€ -233,47',
      '$-233.47',
    ]) {
      assert.equal(amountsIn(text)[0]?.cents, -23_347, text)
    }
  })

  test('{text} holds {found}')
    .with([
      { text: 'TVA 20,0 % : 9,34 €', found: [934] },
      { text: 'le 12/03/2026', found: [] },
      { text: 'Total 5 heures 500,00 100,00 600,00', found: [500, 50_000, 10_000, 60_000] },
      { text: '1 234,56 EUR et 2,00 €', found: [123_456, 200] },
      { text: 'réf. AB12,50', found: [] },
      { text: 'Total TTC4 643,52 €', found: [] },
      { text: '12,5%', found: [] },
      { text: 'SARL au capital de 120 000,00 €', found: [12_000_000] },
      { text: '1.234.56', found: [] },
    ])
    .run(({ assert }, { text, found }) => {
      assert.deepEqual(
        amountsIn(text).map((one) => one.cents),
        found
      )
    })

  test('three decimals or thousands: both readings are kept', ({ assert }) => {
    assert.containsSubset(amountOf('12,549 €'), {
      cents: 1_254_900,
      otherCents: 1255,
      ambiguous: true,
    })
    assert.containsSubset(amountOf('1,234,567.89'), { cents: 123_456_789, ambiguous: false })
  })

  test('no text makes it throw or give a fraction of a cent', ({ assert }) => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789.,  €-%EUR$()'/x"), maxLength: 40 }),
        (text) => {
          for (const found of amountsIn(text)) {
            assert.isTrue(Number.isSafeInteger(found.cents))
            assert.isBelow(found.start, found.end)
          }
        }
      )
    )
  })
})
