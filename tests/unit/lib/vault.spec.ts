import { vault } from '#lib/vault'
import { test } from '@japa/runner'

test.group('Vault', () => {
  test('what is sealed for a place opens there', ({ assert }) => {
    const value = { text: 'Crêperie « L’Éolienne »', cents: [1, 2] }
    assert.deepEqual(
      vault.open('outbound_messages.payload', vault.seal('outbound_messages.payload', value)),
      value
    )
  })

  test('a long value is stored shorter than it is, and opens as it was', ({ assert }) => {
    const value = { html: '<p style="margin:0">Facture F-2026-0104 : é</p>'.repeat(200) }
    const sealed = vault.seal('outbound_messages.payload', value)

    assert.isBelow(sealed.length, JSON.stringify(value).length / 3)
    assert.deepEqual(vault.open('outbound_messages.payload', sealed), value)
  })

  test('a long value does not open as if it were a short one', ({ assert }) => {
    const [, key, body] = vault.seal('a.b', 'x'.repeat(5_000)).split('.')
    assert.throws(() => vault.open('a.b', `v1.${key}.${body}`))
  })

  test('a value moved to another place does not open', ({ assert }) => {
    const sealed = vault.seal('organizations.iban', 'FR7630006000011234567890189')
    assert.throws(() => vault.open('outbound_messages.payload', sealed))
  })

  test('a value with one byte changed does not open', ({ assert }) => {
    const [version, key, body] = vault.seal('organizations.iban', 'FR76').split('.')
    const bytes = Buffer.from(body, 'base64')
    for (let index = 0; index < bytes.length; index++) {
      const altered = Buffer.from(bytes)
      altered[index] ^= 1
      assert.throws(() =>
        vault.open('organizations.iban', `${version}.${key}.${altered.toString('base64')}`)
      )
    }
  })

  test('a value sealed by a key nobody has says so', ({ assert }) => {
    const [version, , body] = vault.seal('organizations.iban', 'FR76').split('.')
    assert.throws(
      () => vault.open('organizations.iban', `${version}.00000000.${body}`),
      /VAULT_KEYS/
    )
  })

  test('the same value is never sealed twice alike', ({ assert }) => {
    assert.notEqual(vault.seal('a.b', 'x'), vault.seal('a.b', 'x'))
  })
})
