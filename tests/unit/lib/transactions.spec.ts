import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { test } from '@japa/runner'

/** A rule that PostgreSQL only looks at on COMMIT: the transaction fails there, and nowhere before. */
async function breakARuleOnCommit(trx: TransactionClientContract) {
  await trx.rawQuery(
    'CREATE TEMPORARY TABLE late_rule (n integer UNIQUE DEFERRABLE INITIALLY DEFERRED) ON COMMIT DROP'
  )
  await trx.rawQuery('INSERT INTO late_rule VALUES (1), (1)')
}

test.group('Transactions', () => {
  test('a commit that the database refuses is an error, not a success', async ({ assert }) => {
    await assert.rejects(() => db.transaction((trx) => breakARuleOnCommit(trx)), /late_rule_n_key/)

    const trx = await db.transaction()
    await breakARuleOnCommit(trx)
    await assert.rejects(() => trx.commit(), /late_rule_n_key/)
  })

  test('a server that dies on the commit is an error, and what follows does not happen', async ({
    assert,
  }) => {
    const done: string[] = []
    await assert.rejects(() =>
      db.transaction(async (trx) => {
        trx.after('commit', () => void done.push('told'))
        const { rows } = await trx.rawQuery<{ rows: { pid: number }[] }>(
          'SELECT pg_backend_pid() AS pid'
        )
        await db.rawQuery('SELECT pg_terminate_backend(?, 5000)', [rows[0].pid])
      })
    )
    assert.deepEqual(done, [])
    assert.deepEqual((await db.rawQuery<{ rows: unknown[] }>('SELECT 1 AS one')).rows, [{ one: 1 }])
  })

  test('a transaction that is committed does what was to follow, and one inside another too', async ({
    assert,
  }) => {
    const done: string[] = []
    await db.transaction(async (trx) => {
      trx.after('commit', () => void done.push('outer'))
      const inner = await trx.transaction()
      await inner.rawQuery('SELECT 1')
      await inner.commit()
    })
    assert.deepEqual(done, ['outer'])
  })
})
