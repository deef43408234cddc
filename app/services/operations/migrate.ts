import app from '@adonisjs/core/services/app'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import db from '@adonisjs/lucid/services/db'
import { queues } from '#lib/queue'

/** The number of the lock that Lucid's own commands take: they and this one wait for nobody, and never meet. */
const LOCK = 1

/**
 * Brings the tables of the application and those of the queue up to date.
 *
 * @returns names of the migrations that were applied
 * @throws when another process migrates this database
 */
export function migrate(): Promise<string[]> {
  return whileLocked(async () => {
    const runner = new MigrationRunner(db, app, { direction: 'up', disableLocks: true })
    await runner.run()
    if (runner.error) {
      throw runner.error
    }
    await queues().backend.migrate()
    return Object.values(runner.migratedFiles).map(({ file }) => file.name)
  })
}

/**
 * Lucid's lock belongs to whichever connection of the pool took it, and is given back on whichever is free:
 * in a busy process another one, and it is then never given back. This one ends with its transaction.
 */
function whileLocked<Result>(work: () => Promise<Result>): Promise<Result> {
  return db.transaction(async (trx) => {
    // It holds the lock and does nothing else, for as long as the migrations take.
    await trx.rawQuery('SET LOCAL idle_in_transaction_session_timeout = 0')
    const { rows } = await trx.rawQuery('SELECT pg_try_advisory_xact_lock(?) AS taken', [LOCK])
    if (!rows[0].taken) {
      throw new Error('A migration of this database is already under way')
    }
    return work()
  })
}

/** Names of the migrations that this code knows and this database has not seen, in order. */
export async function pendingMigrations(): Promise<string[]> {
  const list = await new MigrationRunner(db, app, { direction: 'up' }).getList()
  return list.filter(({ status }) => status === 'pending').map(({ name }) => name)
}
