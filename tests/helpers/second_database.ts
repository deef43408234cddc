import app from '@adonisjs/core/services/app'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface SecondDatabase {
  url: string
  client(): QueryClientContract
  /** Closes our connections to it, for what needs it to be alone. */
  leave(): Promise<void>
  drop(): Promise<void>
}

/** Another database of the same server: empty and migrated, or a copy of `template`. */
export async function createSecondDatabase(
  name: string,
  { template }: { template?: string } = {}
): Promise<SecondDatabase> {
  await db.rawQuery(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await db.rawQuery(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`)
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `/${name}`
  connect(name, url.href)
  if (!template) {
    const runner = new MigrationRunner(db, app, { direction: 'up', connectionName: name })
    await runner.run()
    if (runner.error) {
      throw runner.error
    }
    connect(name, url.href)
  }

  const leave = () => db.manager.close(name, true)
  return {
    url: url.href,
    client: () => db.connection(name),
    leave,
    async drop() {
      await leave()
      await db.rawQuery(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

function connect(name: string, url: string) {
  const config = db.manager.get('postgres')?.config
  if (!config) {
    throw new Error('the connection postgres is not configured')
  }
  if (!db.manager.has(name)) {
    db.manager.add(name, { ...config, connection: url } as typeof config)
  }
  db.manager.connect(name)
}
