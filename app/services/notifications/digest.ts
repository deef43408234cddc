import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { enqueue } from '#lib/queue'

/** The morning of an organization, in minutes of its day: before its first reminders leave. */
const MORNING_MINUTE = 8 * 60

/** What is older was told otherwise, or no longer matters. */
const OLDEST = '3 days'

interface DueDigest {
  organization_id: string
  user_id: string
  today: string
}

/**
 * Writes the mail of the day of each person who wants one and has something to read in it: once, from
 * eight in the morning of their organization on. What was read meanwhile is left out.
 *
 * @returns how many were written
 */
export async function writeDigests(): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: DueDigest[] }>(
    `SELECT DISTINCT n.organization_id, n.user_id,
        (rubis_now() AT TIME ZONE o.time_zone)::date::text AS today
      FROM notifications AS n
      JOIN organizations AS o ON o.id = n.organization_id
      JOIN memberships AS m ON m.organization_id = n.organization_id AND m.user_id = n.user_id
      WHERE ${WANTED_SQL}
        AND extract(hour FROM rubis_now() AT TIME ZONE o.time_zone) * 60
          + extract(minute FROM rubis_now() AT TIME ZONE o.time_zone) >= :morning
        AND NOT EXISTS (
          SELECT 1 FROM outbox AS x
          WHERE x.dedupe_key = concat_ws('/', 'digest', n.organization_id, n.user_id,
            (rubis_now() AT TIME ZONE o.time_zone)::date)
        )
      ORDER BY n.organization_id, n.user_id`,
    { morning: MORNING_MINUTE }
  )
  let written = 0
  for (const due of rows) {
    written += Number(await writeDigest(due))
  }
  if (written > 0) {
    await enqueue('mails', 'SendOutboxJob', {})
  }
  return written
}

/** Unread, not yet in a digest, of a kind that this person wants there. */
const WANTED_SQL = `n.read_at IS NULL AND n.digested_at IS NULL
  AND n.created_at > rubis_now() - interval '${OLDEST}'
  AND EXISTS (
    SELECT 1 FROM notification_preferences AS p
    WHERE p.organization_id = n.organization_id AND p.user_id = n.user_id AND p.kind = n.kind
      AND p.channel = 'digest' AND p.enabled
  )`

/** The unique key of the day decides: a second worker finds it there and marks nothing. */
function writeDigest({ organization_id: organizationId, user_id: userId, today }: DueDigest) {
  return db.transaction(async (trx) => {
    const id = uuidv7()
    const inserted = await trx.rawQuery<{ rowCount: number }>(
      `INSERT INTO outbox (id, organization_id, dedupe_key, kind, payload)
        VALUES (?, ?, concat_ws('/', 'digest', ?::uuid, ?::uuid, ?::date), 'notice.digest',
          jsonb_build_object('userId', ?::uuid))
        ON CONFLICT (dedupe_key) DO NOTHING`,
      [id, organizationId, organizationId, userId, today, userId]
    )
    if (inserted.rowCount === 0) {
      return false
    }
    const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
      `UPDATE notifications AS n SET digested_at = rubis_now()
        WHERE n.organization_id = ? AND n.user_id = ? AND ${WANTED_SQL} RETURNING n.id`,
      [organizationId, userId]
    )
    await trx.rawQuery(
      `UPDATE outbox SET payload = payload || jsonb_build_object('notificationIds', ?::jsonb)
        WHERE id = ?`,
      [JSON.stringify(rows.map((row) => row.id)), id]
    )
    return true
  })
}

/** One line of a digest. */
export interface DigestLine {
  kind: string
  numero: string | null
  clientName: string | null
  remainderCents: number | null
  invoiceId: string | null
}

/** What a digest tells: the things themselves, as they stand when it leaves. */
export async function digestLines(
  organizationId: string,
  notificationIds: readonly string[]
): Promise<DigestLine[]> {
  const { rows } = await db.rawQuery<{ rows: DigestLine[] }>(
    `SELECT n.kind, i.numero, c.name AS "clientName", i.remainder_cents AS "remainderCents",
        i.id AS "invoiceId"
      FROM notifications AS n
      LEFT JOIN invoices AS i ON i.organization_id = n.organization_id AND i.id = n.invoice_id
      LEFT JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id
      WHERE n.organization_id = :organizationId AND n.id = ANY(:ids::uuid[])
      ORDER BY n.created_at, n.id`,
    { organizationId, ids: [...notificationIds] }
  )
  return rows
}
