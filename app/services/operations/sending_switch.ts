import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * Names this very database: the identifier its server got from initdb, the number the server gave the
 * database, and the server's timeline. A restored dump lives in another database, a database made
 * from a template has another number, and a promoted replica or a point-in-time recovery starts
 * another timeline. (A raw snapshot of the disk cannot be told from the restart after a crash, which
 * must go on sending: the runbook turns sending off by hand there.)
 *
 * Every role may read all three.
 */
export const DATABASE_IDENTITY_SQL = `(
  SELECT concat_ws('/', s.system_identifier, d.oid, left(pg_walfile_name(pg_current_wal_lsn()), 8))
  FROM pg_control_system() AS s, pg_database AS d
  WHERE d.datname = current_database()
)`

/**
 * A boolean expression without bindings, for the engine to read in the same statement as the rest:
 * may anything leave? False for a new instance, a restored backup and a copy, until an operator says
 * `node ace sending:on`.
 */
export const SENDING_ENABLED_SQL = `coalesce((
  SELECT enabled AND database_identity = ${DATABASE_IDENTITY_SQL}
  FROM sending_switch
), false)`

export interface SendingStatus {
  /** What counts: switched on, for this database. */
  enabled: boolean
  /** Switched on, but for another database: this one is a copy of it. */
  copied: boolean
  reason: string
  changedAt: Date
}

export async function isSendingEnabled(client: QueryClientContract): Promise<boolean> {
  const { rows } = await client.rawQuery(`SELECT ${SENDING_ENABLED_SQL} AS enabled`)
  return rows[0].enabled
}

export async function sendingStatus(client: QueryClientContract): Promise<SendingStatus> {
  const { rows } = await client.rawQuery(
    `SELECT enabled AS switched, ${SENDING_ENABLED_SQL} AS enabled, reason, changed_at FROM sending_switch`
  )
  const [row] = rows
  if (!row) {
    return { enabled: false, copied: false, reason: 'never switched on', changedAt: new Date(0) }
  }
  return {
    enabled: row.enabled,
    copied: row.switched && !row.enabled,
    reason: row.reason,
    changedAt: row.changed_at,
  }
}

/**
 * From now on mails may leave, from this database only. `reason` is kept for whoever asks later. What
 * waited for this alone is looked at again at once.
 */
export async function turnSendingOn(client: QueryClientContract, reason: string) {
  await client.rawQuery(
    `INSERT INTO sending_switch (id, enabled, database_identity, reason, changed_at)
     VALUES (1, true, ${DATABASE_IDENTITY_SQL}, ?, clock_timestamp())
     ON CONFLICT (id) DO UPDATE SET enabled = true, database_identity = EXCLUDED.database_identity,
       reason = EXCLUDED.reason, changed_at = EXCLUDED.changed_at`,
    [reason]
  )
  await client.rawQuery(
    `UPDATE relance_tasks SET next_attempt_at = NULL, wait_reason = NULL
     WHERE status = 'scheduled' AND wait_reason = 'sending_off'`
  )
}

/** Nothing starts any more; what has started ends. */
export async function turnSendingOff(client: QueryClientContract, reason: string) {
  await client.rawQuery(
    `INSERT INTO sending_switch (id, enabled, reason, changed_at)
     VALUES (1, false, ?, clock_timestamp())
     ON CONFLICT (id) DO UPDATE SET enabled = false, reason = EXCLUDED.reason,
       changed_at = EXCLUDED.changed_at`,
    [reason]
  )
}
