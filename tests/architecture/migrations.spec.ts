import app from '@adonisjs/core/services/app'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { createSecondDatabase, type SecondDatabase } from '#tests/helpers/second_database'

const NAME = 'up_and_down'

/** Everything the migrations make, in words that two databases can be compared by. */
const SCHEMA = `
  SELECT 'column' AS what, format('%s.%s %s %s %s', c.relname, a.attname,
    format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)) AS it
  FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef AS d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'adonis%'
  UNION ALL
  SELECT 'constraint', format('%s.%s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT LIKE 'adonis%'
  UNION ALL
  SELECT 'index', indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE 'adonis%'
  UNION ALL
  SELECT 'trigger', format('%s %s', tgrelid::regclass, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT 'function', pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  ORDER BY 1, 2`

async function schemaOf(database: SecondDatabase): Promise<string[]> {
  const { rows } = await database.client().rawQuery(SCHEMA)
  return rows.map(({ what, it }: { what: string; it: string }) => `${what} ${it}`)
}

async function run(direction: 'up' | 'down', steps?: number) {
  const options =
    direction === 'up'
      ? { direction, connectionName: NAME }
      : { direction, connectionName: NAME, batch: 0, step: steps }
  const runner = new MigrationRunner(db, app, options)
  await runner.run()
  if (runner.error) {
    throw runner.error
  }
  db.manager.connect(NAME)
  return Object.keys(runner.migratedFiles)
}

test.group('Migrations', () => {
  test('each can be taken back and made again, alone and all together', async ({
    assert,
    cleanup,
  }) => {
    const database = await createSecondDatabase(NAME)
    cleanup(() => database.drop())
    const whole = await schemaOf(database)
    assert.isAbove(whole.length, 200)

    const { rows } = await database
      .client()
      .rawQuery('SELECT count(*)::int AS count FROM adonis_schema')
    for (let steps = 1; steps <= rows[0].count; steps++) {
      const taken = await run('down', steps)
      assert.lengthOf(taken, steps)
      await run('up')
      assert.deepEqual(await schemaOf(database), whole, `after ${steps} steps back`)
    }

    await run('down')
    assert.deepEqual(await schemaOf(database), [])
    await run('up')
    assert.deepEqual(await schemaOf(database), whole)
  }).timeout(120_000)
})
