import { test } from '@japa/runner'
import { REVIEWED } from '#tests/helpers/reviewed_statements'
import { unsaidTables } from '#tests/helpers/tenant_statements'

const TENANTS = new Set(['clients', 'invoices', 'payments'])

test.group('Statements of requests say whose rows they mean', () => {
  test('one that does not is seen: {$self}')
    .with([
      'select * from "invoices" where "id" = $1',
      'SELECT id, organization_id FROM invoices WHERE id = $1 FOR UPDATE',
      'update "payments" set "voided_at" = $1 where "id" = $2',
      'DELETE FROM clients WHERE name = $1',
      'WITH late AS (SELECT 1 FROM invoices) SELECT * FROM late',
      'select count(*) from "users" as "u" inner join "clients" as "c" on "c"."id" = "u"."id"',
    ])
    .run(({ assert }, statement) => {
      assert.isNotEmpty(unsaidTables(statement, TENANTS))
    })

  test('one that does is let through: {$self}')
    .with([
      'select * from "invoices" where "organization_id" = $1 and "id" = $2',
      'insert into "clients" ("id", "organization_id", "name") values ($1, $2, $3)',
      'SELECT 1 FROM invoices AS i WHERE i.organization_id = $1',
      'SELECT 1 FROM invoices WHERE (organization_id, id) = ($1, $2)',
      'UPDATE payments AS p SET x = 1 FROM c WHERE c.organization_id = p.organization_id',
      'select * from "users" where "id" = $1',
      'BEGIN',
    ])
    .run(({ assert }, statement) => {
      assert.deepEqual(unsaidTables(statement, TENANTS), [])
    })

  test('no invoice, client or payment that a key alone finds was ever reviewed', ({ assert }) => {
    for (const table of TENANTS) {
      const statement = `select * from "${table}" where "id" = $1 limit $2`
      assert.isFalse(REVIEWED.some((reviewed) => reviewed.statement.test(statement)))
    }
  })
})
