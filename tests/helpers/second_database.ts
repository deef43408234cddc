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

const BLANK = 'rubis_blank'

let blank: Promise<string> | null = null

/** Another database of the same server: empty and migrated, or a copy of `template`. */
export async function createSecondDatabase(
  name: string,
  { template }: { template?: string } = {}
): Promise<SecondDatabase> {
  blank ??= migrateBlank()
  await create(name, template ?? (await blank))
  const url = connect(name)

  const leave = () => db.manager.close(name, true)
  return {
    url,
    client() {
      connect(name)
      return db.connection(name)
    },
    leave,
    async drop() {
      await leave()
      await db.rawQuery(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

/** Migrated once per process; copying it takes a moment. */
async function migrateBlank() {
  await create(BLANK)
  connect(BLANK)
  const runner = new MigrationRunner(db, app, { direction: 'up', connectionName: BLANK })
  await runner.run()
  if (runner.error) {
    throw runner.error
  }
  await db.manager.close(BLANK, true)
  return BLANK
}

async function create(name: string, template?: string) {
  await db.rawQuery(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await db.rawQuery(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`)
}

function connect(name: string): string {
  const url = new URL(process.env.DATABASE_URL ?? '')
  url.pathname = `/${name}`
  const config = db.manager.get('postgres')?.config
  if (!config) {
    throw new Error('the connection postgres is not configured')
  }
  if (!db.manager.has(name)) {
    db.manager.add(name, { ...config, connection: url.href } as typeof config)
  }
  db.manager.connect(name)
  return url.href
}
