import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import {
  EXPORTED_TABLE_NAMES,
  NOT_EXPORTED,
  ORGANIZATION_RULE,
  ruleOf,
  type TableRule,
} from '#services/personal_data/exported_tables'

/** What a secret is called here. */
const SECRET = /_hash$|_encrypted$|token|secret|password|fingerprint|^storage_key$/

async function columnsOf(condition: string): Promise<{ table: string; column: string }[]> {
  const { rows } = await db.rawQuery(
    `SELECT c.table_name AS table, c.column_name AS column
      FROM information_schema.columns AS c JOIN information_schema.tables AS t
        ON t.table_schema = c.table_schema AND t.table_name = c.table_name
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND ${condition}
      ORDER BY 1, 2`
  )
  return rows
}

test.group('A copy of everything', () => {
  test('holds every table of an organization, but for those listed with a reason', async ({
    assert,
  }) => {
    const tables = await columnsOf(`c.column_name = 'organization_id'`)
    assert.sameMembers(
      tables.map(({ table }) => table),
      [...EXPORTED_TABLE_NAMES, ...Object.keys(NOT_EXPORTED)]
    )
    assert.isEmpty(Object.values(NOT_EXPORTED).filter((reason) => reason.length < 20))
  })

  test('hides or opens every column that is called a secret, and no rule names a column that is gone', async ({
    assert,
  }) => {
    const all = await columnsOf('true')
    const rules: Record<string, TableRule> = { organizations: ORGANIZATION_RULE }
    for (const table of EXPORTED_TABLE_NAMES) {
      rules[table] = ruleOf(table)
    }
    for (const [table, { hides = [], opens = {} }] of Object.entries(rules)) {
      const columns = all.filter((one) => one.table === table).map(({ column }) => column)
      const named = [...hides, ...Object.keys(opens)]
      const secrets = columns.filter((column) => SECRET.test(column))
      assert.isEmpty(
        named.filter((column) => !columns.includes(column)),
        `${table}: columns that are not there`
      )
      assert.isEmpty(
        secrets.filter((column) => !named.includes(column)),
        `${table}: secrets no rule names`
      )
      assert.isEmpty(
        hides.filter((column) => column.endsWith('_encrypted') && column !== 'words_encrypted'),
        `${table}: what is sealed is theirs, hence opened`
      )
    }
  })
})
