import NotFoundException from '#exceptions/not_found_exception'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import { DEFAULT_PAGE, instantSql, pageOf, readCursor, type Page } from '#services/lists/keyset'
import db from '@adonisjs/lucid/services/db'

/** Something a user should know. */
export interface NotificationRow {
  id: string
  kind: string
  data: Record<string, unknown>
  invoiceId: string | null
  readAt: Instant | null
  createdAt: Instant
}

/** Whose bell it is. */
export interface Reader {
  organizationId: string
  userId: string
}

function notificationsOf({ organizationId, userId }: Reader) {
  return db.from('notifications').where('user_id', userId).where('organization_id', organizationId)
}

/** The newest first. */
export async function listNotifications(
  reader: Reader,
  { cursor, limit = DEFAULT_PAGE }: { cursor?: string; limit?: number }
): Promise<Page<NotificationRow>> {
  const before = readCursor<string>(cursor, 'notifications', 'instant')
  const query = notificationsOf(reader)
    .select('*', db.raw(`${instantSql('created_at')} AS position`))
    .orderByRaw('created_at DESC, id DESC')
    .limit(limit + 1)
  if (before) {
    query.whereRaw('(created_at, id) < (?::timestamptz, ?)', [before.value, before.id])
  }
  const page = pageOf(await query, limit, 'notifications', (row) => ({
    value: row.position,
    id: row.id,
  }))
  return { ...page, rows: page.rows.map(toNotificationRow) }
}

/**
 * Marks as read; again is harmless.
 *
 * @throws NotFoundException when it is not one of this reader's
 */
export async function readNotification(reader: Reader, id: string): Promise<NotificationRow> {
  const { rows } = await db.rawQuery<{ rows: Record<string, never>[] }>(
    `UPDATE notifications SET read_at = coalesce(read_at, rubis_now())
      WHERE id = ? AND user_id = ? AND organization_id = ? RETURNING *`,
    [id, reader.userId, reader.organizationId]
  )
  const [row] = rows
  if (!row) {
    throw new NotFoundException()
  }
  return toNotificationRow(row)
}

function toNotificationRow(row: Record<string, never>): NotificationRow {
  return {
    id: row.id,
    kind: row.kind,
    data: row.data,
    invoiceId: row.invoice_id,
    readAt: toInstant(row.read_at),
    createdAt: (row.created_at as Date).toISOString(),
  }
}
