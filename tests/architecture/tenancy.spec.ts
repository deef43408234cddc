import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

/** Tables that belong to nobody in particular, each with its reason. */
const SHARED: Record<string, string> = {
  organizations: 'the tenant itself',
  users: 'a person may belong to several organizations',
  sessions: 'of a browser, before and after sign-in',
  sign_ins: 'where a person is signed in',
  account_links: 'mailed to a person',
  email_changes: 'of a person',
  recovery_codes: 'of a person',
  trusted_devices: 'of a person',
  passkeys: 'of a person',
  rate_limits: 'counted by address',
  webhook_events: 'what a provider posted, before anybody knows whom it is about',
  sending_switch: 'one row for the instance',
  worker_heartbeats: 'of a process',
  adonis_schema: 'of the migrations',
  adonis_schema_versions: 'of the migrations',
}

/** Tables whose rows may belong to the whole instance, each with its reason. */
const SOMETIMES_SHARED: Record<string, string> = {
  audit_logs: 'what operators do',
  outbox: 'what the instance itself has to say',
  suppressions: 'an address that is dead for everybody',
}

async function rowsOf<Row>(sql: string): Promise<Row[]> {
  const { rows } = await db.rawQuery(sql)
  return rows
}

test.group('Tenancy', () => {
  test('every table has organization_id, but for those listed with a reason', async ({
    assert,
  }) => {
    const tables = await rowsOf<{ name: string; required: boolean | null }>(`
      SELECT c.relname AS name, a.attnotnull AS required
      FROM pg_class AS c
      LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'organization_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`)

    const without = tables.filter(({ required }) => required === null).map(({ name }) => name)
    const optional = tables.filter(({ required }) => required === false).map(({ name }) => name)
    assert.isAbove(tables.length, 25)
    assert.sameMembers(without, Object.keys(SHARED))
    assert.sameMembers(optional, Object.keys(SOMETIMES_SHARED))
  })

  test('a row cannot point at a row of another organization', async ({ assert }) => {
    const loose = await rowsOf<{ constraint: string }>(`
      WITH tenant AS (
        SELECT attrelid AS oid, attnum FROM pg_attribute
        WHERE attname = 'organization_id' AND NOT attisdropped AND attrelid IN
          (SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace)
      )
      SELECT f.conname AS constraint
      FROM pg_constraint AS f
      JOIN tenant AS child ON child.oid = f.conrelid
      JOIN tenant AS parent ON parent.oid = f.confrelid
      WHERE f.contype = 'f'
        AND NOT (f.conkey[1] = child.attnum AND f.confkey[1] = parent.attnum)`)
    assert.deepEqual(loose, [])
  })

  test('every tenant table finds its rows by organization', async ({ assert }) => {
    const unindexed = await rowsOf<{ name: string }>(`
      SELECT c.relname AS name
      FROM pg_class AS c
      JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'organization_id'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
        AND NOT EXISTS (
          SELECT 1 FROM pg_index AS i WHERE i.indrelid = c.oid AND a.attnum = ANY (i.indkey)
        )
      ORDER BY 1`)
    // The outbox is only ever read by what waits, whoever it is for.
    assert.deepEqual(
      unindexed.map(({ name }) => name),
      ['outbox']
    )
  })

  test('the database itself refuses a payment of another organization’s invoice', async ({
    assert,
  }) => {
    await db.beginGlobalTransaction()
    try {
      await assert.rejects(
        () =>
          db.rawQuery(`
            WITH o AS (
              INSERT INTO organizations (id, name, sender_name, reply_to) VALUES
                (gen_random_uuid(), 'A', 'A', 'a@example.test'),
                (gen_random_uuid(), 'B', 'B', 'b@example.test')
              RETURNING id, name
            ), c AS (
              INSERT INTO clients (id, organization_id, name)
              SELECT gen_random_uuid(), id, 'client' FROM o WHERE name = 'A' RETURNING id, organization_id
            )
            INSERT INTO invoices (id, organization_id, client_id, numero, amount_ttc_cents, issue_date, due_date)
            SELECT gen_random_uuid(), o.id, c.id, '1', 100, '2026-01-01', '2026-02-01'
            FROM o, c WHERE o.name = 'B'`),
        /invoices_organization_id_client_id_fkey/
      )
    } finally {
      await db.rollbackGlobalTransaction()
    }
  })
})
