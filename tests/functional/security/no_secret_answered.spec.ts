import { test } from '@japa/runner'
import { belongingsOf, ROUTES, send } from '#tests/helpers/api_routes'
import { aTenant } from '#tests/helpers/factories'
import { StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'

/** Columns that hold what no answer may hold, by their names: hashes, sealed values, secrets. */
async function secretColumns() {
  const { rows } = await db.rawQuery<{ rows: { table_name: string; column_name: string }[] }>(
    `SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name ~ '(hash|sealed|encrypted|secret|token|password)'
        AND data_type IN ('text', 'bytea', 'character varying')`
  )
  return rows
}

test.group('What is stored as a secret', (group) => {
  group.setup(async () => {
    await db.from('rate_limits').delete()
    const stripe = await StripeWorld.start()
    return () => stripe.stop()
  })

  test('is in no answer of any route that reads', async ({ assert }) => {
    const tenant = await aTenant()
    const own = await belongingsOf(tenant)
    const columns = await secretColumns()
    assert.isAbove(columns.length, 15)

    const secrets = new Map<string, string>()
    for (const { table_name: table, column_name: column } of columns) {
      const { rows } = await db.rawQuery<{ rows: { value: Buffer | string }[] }>(
        `SELECT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL`
      )
      for (const { value } of rows) {
        const texts = Buffer.isBuffer(value)
          ? [value.toString('hex'), value.toString('base64'), value.toString('base64url')]
          : [value]
        // A short word is anybody's: a status, a language.
        for (const text of texts.filter(({ length }) => length >= 16)) {
          secrets.set(text, `${table}.${column}`)
        }
      }
    }
    assert.isAtLeast(secrets.size, 8)

    const told = new Set<string>()
    for (const [name, route] of Object.entries(ROUTES)) {
      if (route.method !== 'GET') continue
      const { text } = await send(tenant, route, own)
      for (const [secret, column] of secrets) {
        if (text.includes(secret)) told.add(`${name} tells ${column}`)
      }
    }
    // The address that invoices are forwarded to holds its token: it is what the person asks for.
    assert.deepEqual(
      [...told],
      ['organization.inbound_address.show tells organizations.inbound_token']
    )
  }).timeout(180_000)
})
