import db from '@adonisjs/lucid/services/db'

/** Rows that commit cannot be rolled back by the test: they are removed, with all that hangs on them. */
export async function emptyDatabase() {
  await db.rawQuery(
    'TRUNCATE organizations, organization_erasures, users, sessions, rate_limits, suppressions, webhook_events, outbox, worker_heartbeats CASCADE'
  )
}
