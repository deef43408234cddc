import app from '@adonisjs/core/services/app'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import db from '@adonisjs/lucid/services/db'
import { queues } from '#lib/queue'

/** Brings the tables of the application and those of the queue up to date. Returns what was applied. */
export async function migrate(): Promise<string[]> {
  const runner = new MigrationRunner(db, app, { direction: 'up' })
  await runner.run()
  if (runner.error) {
    throw runner.error
  }
  await queues().backend.migrate()
  return Object.values(runner.migratedFiles).map(({ file }) => file.name)
}

/** Names of the migrations that this code knows and this database has not seen, in order. */
export async function pendingMigrations(): Promise<string[]> {
  const list = await new MigrationRunner(db, app, { direction: 'up' }).getList()
  return list.filter(({ status }) => status === 'pending').map(({ name }) => name)
}
