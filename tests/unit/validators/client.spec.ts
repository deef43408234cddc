import { createClientValidator } from '#validators/client'
import { test } from '@japa/runner'

const A_CLIENT = { name: 'Boulangerie Lefèvre' }

async function refusals(contacts: unknown[]) {
  const [error] = await createClientValidator.tryValidate({ ...A_CLIENT, contacts })
  return (error?.messages ?? []) as { rule: string; field: string }[]
}

test.group('Contacts of a client', () => {
  test('two contacts with one address are refused, whatever their case', async ({ assert }) => {
    const messages = await refusals([{ email: 'a@b.example' }, { email: ' A@b.example' }])
    assert.deepEqual(
      messages.map(({ rule, field }) => [rule, field]),
      [['distinct', 'contacts']]
    )
  })

  test('an address that is no text at all is refused, not fatal', async ({ assert }) => {
    const messages = await refusals([
      { email: { toString: 'x', valueOf: 1 } },
      { email: Object.create(null) },
      null,
    ])
    assert.isNotEmpty(messages)
    assert.notInclude(
      messages.map(({ rule }) => rule),
      'distinct'
    )
  })
})
