import { migrate } from '#services/operations/migrate'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

/** The number of the lock that `node ace migration:run` takes. */
const LOCK = 1

test.group('Migrating', () => {
  test('gives its lock back, however busy the connections of the process are', async ({
    assert,
  }) => {
    let isOver = false
    const busy = Array.from({ length: 20 }, async () => {
      while (!isOver) {
        await db.rawQuery('SELECT pg_sleep(0.001)')
      }
    })
    try {
      for (let time = 0; time < 10; time++) {
        assert.deepEqual(await migrate(), [])
      }
    } finally {
      isOver = true
      await Promise.all(busy)
    }
    const { rows } = await db.rawQuery(`SELECT count(*)::integer AS held FROM pg_locks
      WHERE locktype = 'advisory' AND objid = ${LOCK} AND database = (
        SELECT oid FROM pg_database WHERE datname = current_database())`)
    assert.equal(rows[0].held, 0)
  })

  test('is refused while somebody else migrates', async ({ assert }) => {
    await db.transaction(async (trx) => {
      await trx.rawQuery('SELECT pg_advisory_xact_lock(?)', [LOCK])
      await assert.rejects(() => migrate(), /already under way/)
    })
    assert.deepEqual(await migrate(), [])
  })
})
