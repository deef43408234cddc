import env from '#start/env'
import { defineConfig } from '@adonisjs/lucid'
import pg from 'pg'

const DATE_OID = 1082

/** A due date is a day on a calendar, not an instant: keep 'YYYY-MM-DD' as PostgreSQL sends it. */
pg.types.setTypeParser(DATE_OID, (value) => value)

/** Milliseconds. A transaction that waits for its own process is a bug: the server ends it. */
const connection = {
  connectionString: env.get('DATABASE_URL').release(),
  application_name: 'rubis',
  keepAlive: true,
  statement_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
}

export default defineConfig({
  connection: 'postgres',
  connections: {
    postgres: {
      client: 'pg',
      connection,
      pool: { min: 0, max: env.get('DB_POOL_MAX', 12) },
      migrations: {
        naturalSort: true,
        paths: ['database/migrations'],
      },
      schemaGeneration: {
        enabled: true,
        rulesPaths: ['./database/schema_rules.js'],
        excludeTables: ['sessions', 'rate_limits'],
      },
    },
  },
})
