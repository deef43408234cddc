import operations from '#config/operations'
import db from '@adonisjs/lucid/services/db'

/** An organization whose reminders are due while nothing leaves. */
export interface Silence {
  organizationId: string
  /** Reminders that have been due since before the silence began. */
  dueCount: number
  lastSentAt: Date | null
}

/**
 * Organizations where nothing left in 24 h although reminders should have. A reminder that waits for a
 * hold, a window or a gap is due when that ends, and is not counted before; one that only waits for
 * sending to be switched on, or for a mail server that keeps refusing, has been due since its date.
 */
export async function readSilence(): Promise<Silence[]> {
  const { rows } = await db.rawQuery(
    `SELECT due.organization_id, due.count, c.last_sent_at
     FROM (
       SELECT organization_id, count(*)::integer AS count FROM relance_tasks
       WHERE status = 'scheduled' AND (
         due_at <= rubis_now() - make_interval(hours => :hours)
         OR (send_at <= rubis_now() - make_interval(hours => :hours)
           AND coalesce(wait_reason, 'sending_off') = 'sending_off')
       )
       GROUP BY organization_id
     ) AS due
     JOIN organization_counters AS c ON c.organization_id = due.organization_id
     WHERE c.last_sent_at IS NULL OR c.last_sent_at <= rubis_now() - make_interval(hours => :hours)
     ORDER BY due.organization_id`,
    { hours: operations.silenceHours }
  )
  return rows.map((row: { organization_id: string; count: number; last_sent_at: Date | null }) => ({
    organizationId: row.organization_id,
    dueCount: row.count,
    lastSentAt: row.last_sent_at,
  }))
}
