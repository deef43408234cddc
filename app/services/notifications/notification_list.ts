import NotFoundException from '#exceptions/not_found_exception'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import { DEFAULT_PAGE, instantSql, pageOf, readCursor, type Page } from '#services/lists/keyset'
import type { NoticeKind } from '#values/notices'
import db from '@adonisjs/lucid/services/db'

/** Something a user should know. */
export interface NotificationRow {
  id: string
  kind: NoticeKind
  data: Record<string, unknown>
  invoiceId: string | null
  /** whose invoice it is about */
  clientName: string | null
  readAt: Instant | null
  createdAt: Instant
}

/** Whose bell it is. */
export interface Reader {
  organizationId: string
  userId: string
}

function notificationsOf({ organizationId, userId }: Reader) {
  return db
    .from('notifications as n')
    .joinRaw(
      `LEFT JOIN invoices AS i ON i.organization_id = n.organization_id AND i.id = n.invoice_id
      LEFT JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id`
    )
    .where('n.user_id', userId)
    .where('n.organization_id', organizationId)
}

/** The newest first. */
export async function listNotifications(
  reader: Reader,
  { cursor, limit = DEFAULT_PAGE }: { cursor?: string; limit?: number }
): Promise<Page<NotificationRow>> {
  const before = readCursor<string>(cursor, 'notifications', 'instant')
  const query = notificationsOf(reader)
    .where('n.in_app', true)
    .select('n.*', 'c.name as client_name', db.raw(`${instantSql('n.created_at')} AS position`))
    .orderByRaw('n.created_at DESC, n.id DESC')
    .limit(limit + 1)
  if (before) {
    query.whereRaw('(n.created_at, n.id) < (?::timestamptz, ?)', [before.value, before.id])
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
  await db.rawQuery(
    `UPDATE notifications SET read_at = coalesce(read_at, rubis_now())
      WHERE id = ? AND user_id = ? AND organization_id = ?`,
    [id, reader.userId, reader.organizationId]
  )
  const row = await notificationsOf(reader)
    .where('n.id', id)
    .select('n.*', 'c.name as client_name')
    .first()
  if (!row) {
    throw new NotFoundException()
  }
  return toNotificationRow(row)
}

/** Everything the reader was told so far is read; again is harmless. */
export async function readAllNotifications({ organizationId, userId }: Reader) {
  await db.rawQuery(
    `UPDATE notifications SET read_at = rubis_now()
      WHERE user_id = ? AND organization_id = ? AND read_at IS NULL AND in_app`,
    [userId, organizationId]
  )
}

function toNotificationRow(row: Record<string, never>): NotificationRow {
  return {
    id: row.id,
    kind: row.kind,
    data: row.data,
    invoiceId: row.invoice_id,
    clientName: row.client_name,
    readAt: toInstant(row.read_at),
    createdAt: (row.created_at as Date).toISOString(),
  }
}
