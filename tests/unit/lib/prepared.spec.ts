import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { prepared } from '#lib/prepared'

test.group('Prepared statements', () => {
  test('a value is given by its place or by its name, a list as one array', async ({ assert }) => {
    const client = db.connection()
    assert.deepEqual(await prepared(client, 'SELECT ?::integer + ?::integer AS sum', [1, 2]), [
      { sum: 3 },
    ])
    const sql =
      'SELECT :word::text AS word, n FROM unnest(:list::integer[]) AS n WHERE n > :least AND n <> :least'
    assert.deepEqual(await prepared(client, sql, { word: "l'an", list: [1, 2, 3], least: 2 }), [
      { word: "l'an", n: 3 },
    ])
  })

  test('in a transaction it sees what the transaction did, and is undone with it', async ({
    assert,
  }) => {
    const trx = await db.transaction()
    await trx.rawQuery('CREATE TEMPORARY TABLE seen (n integer) ON COMMIT DROP')
    await prepared(trx, 'INSERT INTO seen SELECT ?::integer', [7])
    assert.deepEqual(await prepared(trx, 'SELECT n FROM seen', []), [{ n: 7 }])
    await trx.rollback()
    await assert.rejects(
      () => prepared(db.connection(), 'SELECT n FROM seen', []),
      /relation "seen" does not exist/
    )
  })

  test('once a transaction is over it is refused: its connection may be in another one', async ({
    assert,
  }) => {
    const trx = await db.transaction()
    await trx.commit()
    await assert.rejects(() => prepared(trx, 'SELECT 1 AS one', []), /transaction is over/)
  })

  test('a connection goes back to the pool, after a failure too', async ({ assert }) => {
    const failing = Array.from({ length: 40 }, () =>
      assert.rejects(
        () => prepared(db.connection(), 'SELECT 1 / ?::integer', [0]),
        /division by zero/
      )
    )
    await Promise.all(failing)
    assert.deepEqual(await prepared(db.connection(), 'SELECT 1 AS one', []), [{ one: 1 }])
  })
})
