import { readTypedAmount } from '#values/typed_amount'
import { test } from '@japa/runner'

test.group('An amount that is typed', () => {
  test('{typed} means {from} to {to} cents')
    .with([
      { typed: '1 111,10', from: 111_110, to: 111_110 },
      { typed: '1\u202f111,1\u00a0€', from: 111_110, to: 111_119 },
      { typed: '1111', from: 111_100, to: 111_199 },
      { typed: '0.05', from: 5, to: 5 },
    ])
    .run(({ assert }, { typed, from, to }) => {
      assert.deepEqual(readTypedAmount(typed), { from, to })
    })

  test('"{$self}" is none')
    .with(['', '€', 'F-2026', '12,345', '1,2,3', '-5', '99999999', '1234567890'])
    .run(({ assert }, typed) => {
      assert.isNull(readTypedAmount(typed))
    })
})
