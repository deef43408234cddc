import { askErasure } from '#services/erasure/organization_erasure'
import { eraseDueOrganizations } from '#services/erasure/erase_organizations'
import { backToNow, travelTo } from '#tests/helpers/clock'
import { belongingsOf } from '#tests/helpers/api_routes/belongings'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import { until } from '#tests/helpers/until'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

/** Tables that still know of an organization once it is erased, each with the reason. */
const KEPT: Record<string, string> = {
  organization_erasures:
    'says that it was erased, when, and under which customer invoices are kept',
  trial_redemptions: 'keyed hashes that tell a second trial, for two years, which nobody can read',
}

/** Of the whole instance; a row may name an organization in its words. */
const NAMED: Record<string, string> = {
  audit_logs: 'the line that says it was erased, by its identifier, for a year',
  sessions: 'a browser was working for it: its next request ends that, as after any departure',
}

/** Tables that hang on an organization by another column only. */
const REACHED = ['webhook_events']

async function rowsOf<Row>(sql: string, bindings: unknown[] = []): Promise<Row[]> {
  const { rows } = await db.rawQuery(sql, bindings as string[])
  return rows
}

async function tables(condition = 'true'): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(
    `SELECT t.table_name AS name FROM information_schema.tables AS t
      WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND ${condition} ORDER BY 1`
  )
  return rows.map(({ name }) => name)
}

const ofOrganizations = () =>
  tables(`EXISTS (SELECT 1 FROM information_schema.columns AS c
    WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name
      AND c.column_name = 'organization_id')`)

/** How many rows of each table are an organization's. */
async function countsOf(organizationId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const table of await ofOrganizations()) {
    const [{ n }] = await rowsOf<{ n: string }>(
      `SELECT count(*) AS n FROM "${table}" WHERE organization_id = ?`,
      [organizationId]
    )
    counts[table] = Number(n)
  }
  return counts
}

/** One sum for each table, of the rows that are an organization's. */
async function checksumsOf(organizationId: string): Promise<Record<string, string>> {
  const sums: Record<string, string> = {}
  for (const table of await ofOrganizations()) {
    const [{ sum }] = await rowsOf<{ sum: string }>(
      `SELECT md5(coalesce(string_agg(row, E'\\n' ORDER BY row), '')) AS sum
        FROM (SELECT to_jsonb(t)::text AS row FROM "${table}" AS t WHERE organization_id = ?) AS r`,
      [organizationId]
    )
    sums[table] = sum
  }
  return sums
}

/** Tables with a row that says a word. */
async function sayers(word: string): Promise<string[]> {
  const found: string[] = []
  for (const table of await tables()) {
    const rows = await rowsOf(
      `SELECT 1 FROM "${table}" AS t WHERE to_jsonb(t)::text ILIKE ? LIMIT 1`,
      [`%${word}%`]
    )
    if (rows.length > 0) {
      found.push(table)
    }
  }
  return found
}

async function erase({ organization, user }: Tenant) {
  await askErasure({ organizationId: organization.id, userId: user.id }, organization.name)
  await travelTo(DateTime.utc().plus({ days: 15 }))
}

test.group('An organization that is erased', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.teardown(() => backToNow())

  test('leaves no row in any table but those listed with a reason, and changes none of a neighbour', async ({
    assert,
  }) => {
    const [tenant, neighbour] = [await aTenant(), await aTenant()]
    await belongingsOf(tenant)
    await belongingsOf(neighbour)
    const { organization, user } = tenant
    await db.table('trial_redemptions').insert({
      id: organization.id,
      organization_id: organization.id,
      stripe_subscription_id: 'sub_1',
      email_hash: 'h',
    })
    const before = await countsOf(organization.id)
    assert.isAbove(
      Object.values(before).filter((count) => count > 0).length,
      35,
      'enough tables have something to lose'
    )
    const unharmed = await checksumsOf(neighbour.organization.id)
    const files = await drive.use().listAll(neighbour.organization.id)

    await erase(tenant)
    assert.equal(await eraseDueOrganizations(), 1)

    const left = Object.entries(await countsOf(organization.id)).filter(([, count]) => count > 0)
    assert.sameMembers(
      left.map(([table]) => table),
      Object.keys(KEPT)
    )
    assert.isEmpty(await rowsOf('SELECT 1 FROM organizations WHERE id = ?', [organization.id]))
    assert.includeMembers(
      [...Object.keys(KEPT), ...Object.keys(NAMED)],
      await sayers(organization.id)
    )
    const words = await sayers(organization.name)
    assert.isEmpty(words, 'its name is nowhere')
    assert.isEmpty(
      await rowsOf('SELECT 1 FROM organization_erasures WHERE asked_by IS NOT NULL'),
      'what says so names nobody'
    )
    assert.lengthOf(await rowsOf('SELECT 1 FROM users WHERE id = ?', [user.id]), 1)

    assert.deepEqual(await checksumsOf(neighbour.organization.id), unharmed)
    assert.lengthOf(
      [...(await drive.use().listAll(neighbour.organization.id)).objects],
      [...files.objects].length
    )
    const answer = await neighbour.api.get('/api/v1/me')
    assert.equal(answer.status, 200)
  })

  test('is reached from every table that carries it by a key that lets it go', async ({
    assert,
  }) => {
    const keys = await rowsOf<{ table: string; column: string; deletes: string }>(`
      SELECT f.conrelid::regclass::text AS table, a.attname AS column, f.confdeltype AS deletes
      FROM pg_constraint AS f
      JOIN pg_attribute AS a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
      WHERE f.contype = 'f' AND f.confrelid = 'organizations'::regclass ORDER BY 1, 2`)
    assert.isEmpty(keys.filter(({ deletes }) => deletes !== 'c'))
    assert.sameMembers(
      keys.filter(({ column }) => column !== 'organization_id').map(({ table }) => table),
      REACHED
    )
  })

  test('goes at the next round when the process was killed between its files and its rows', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    await belongingsOf(tenant)
    const folder = `${tenant.organization.id}/`
    await erase(tenant)
    await drive.use().deleteAll(folder) // and then the process was gone
    assert.lengthOf(await db.from('organizations').where('id', tenant.organization.id), 1)

    assert.equal(await eraseDueOrganizations(), 1)
    assert.lengthOf(await db.from('organizations').where('id', tenant.organization.id), 0)
    assert.equal(await eraseDueOrganizations(), 0)
  })

  test('goes at the next round when the connection was cut in the middle of its rows, and not by half', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    await belongingsOf(tenant)
    await erase(tenant)
    const before = await countsOf(tenant.organization.id)
    await db.rawQuery(
      `CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_sleep(20); RETURN NULL; END $$;
        CREATE TRIGGER linger AFTER DELETE ON invoices FOR EACH STATEMENT EXECUTE FUNCTION linger()`
    )
    const cut = assert.rejects(() => eraseDueOrganizations(), /could not be erased/)
    await until(async () => {
      const rows = await rowsOf(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()`
      )
      return rows.length > 0
    })
    await cut
    await db.rawQuery('DROP TRIGGER linger ON invoices; DROP FUNCTION linger()')
    assert.deepEqual(await countsOf(tenant.organization.id), before)

    assert.equal(await eraseDueOrganizations(), 1)
    assert.isEmpty(await db.from('invoices').where('organization_id', tenant.organization.id))
  })

  test('by two workers at once goes once, and its people are told once', async ({ assert }) => {
    const tenant = await aTenant()
    await belongingsOf(tenant)
    await erase(tenant)
    const counts = await Promise.all([eraseDueOrganizations(), eraseDueOrganizations()])
    assert.deepEqual(counts.sort(), [0, 1])
    const mails = await db.from('outbox').whereLike('dedupe_key', 'erasure/%/erased/%')
    assert.lengthOf(mails, 1)
  })

  test('takes with it a file that was still being written when it went', async ({ assert }) => {
    const tenant = await aTenant()
    await erase(tenant)
    await eraseDueOrganizations()
    const late = `${tenant.organization.id}/exports/late.zip`
    await drive.use().put(late, 'PK')
    await eraseDueOrganizations()
    assert.isTrue(await drive.use().exists(late), 'not yet: somebody may be writing it')

    await travelTo(DateTime.utc().plus({ days: 15, hours: 1 }))
    await eraseDueOrganizations()
    assert.isFalse(await drive.use().exists(late))
  })

  test('that cannot go stops no other, and is said', async ({ assert }) => {
    const [first, second] = [await aTenant(), await aTenant()]
    await erase(first)
    await backToNow()
    await erase(second)
    await db.rawQuery(
      `CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'not this one'; END $$;
        CREATE TRIGGER refuse_one BEFORE DELETE ON organizations FOR EACH ROW
          WHEN (OLD.name = '${first.organization.name}') EXECUTE FUNCTION refuse_one()`
    )
    try {
      await assert.rejects(() => eraseDueOrganizations(), /1 organizations could not be erased/)
    } finally {
      await db.rawQuery('DROP TRIGGER refuse_one ON organizations; DROP FUNCTION refuse_one()')
    }
    const left = await db.from('organizations').select('id')
    assert.deepEqual(
      left.map(({ id }) => id),
      [first.organization.id]
    )
  })
})
