import { toInstant, type Instant } from '#services/lists/invoice_row'
import { SENDING_ENABLED_SQL } from '#services/operations/sending_switch'
import db from '@adonisjs/lucid/services/db'

/** What of an organization moves by itself: its counters, and whether anything leaves at all. */
export interface Standing {
  rubisCount: number
  activeInvoices: number
  sendingEnabled: boolean
  /** the account-wide pause, null when there is none */
  hold: { id: string; reason: string; note: string; endsAt: Instant | null } | null
  /** the next one that has not begun, null when there is none */
  plannedHold: { id: string; startsAt: Instant; endsAt: Instant | null } | null
  /** when everything is erased, unless an owner takes it back; null when nobody asked */
  erasure: { askedAt: Instant; dueAt: Instant; erasesAccount: boolean } | null
  unreadNotifications: number
}

/** Beyond, the bell shows « 99+ ». */
const UNREAD_SHOWN = 100

export async function standingOf(owner: { id: string }, userId: string): Promise<Standing> {
  const { rows } = await db.rawQuery<{ rows: Record<string, never>[] }>(
    `SELECT c.rubis_count, c.active_invoices, (${SENDING_ENABLED_SQL}) AS sending_enabled,
        h.id AS hold_id, h.reason, h.note, h.ends_at,
        next.id AS next_id, next.starts_at AS next_starts_at, next.ends_at AS next_ends_at,
        e.asked_at, e.due_at, e.erases_account,
        (SELECT count(*)::integer FROM (
          SELECT 1 FROM notifications
          WHERE user_id = :userId AND organization_id = :id AND read_at IS NULL AND in_app
            AND created_at > rubis_now() - interval '90 days' LIMIT :shown
        ) AS unread) AS unread
      FROM organization_counters AS c
      LEFT JOIN LATERAL (
        SELECT id, reason, note, ends_at FROM invoice_holds
        WHERE organization_id = c.organization_id AND lifted_at IS NULL AND reason <> 'erasure'
          AND invoice_id IS NULL AND client_id IS NULL
          AND starts_at <= rubis_now() AND (ends_at IS NULL OR ends_at > rubis_now())
        ORDER BY ends_at DESC NULLS FIRST, id LIMIT 1
      ) AS h ON true
      LEFT JOIN LATERAL (
        SELECT id, starts_at, ends_at FROM invoice_holds
        WHERE organization_id = c.organization_id AND lifted_at IS NULL
          AND invoice_id IS NULL AND client_id IS NULL AND starts_at > rubis_now()
        ORDER BY starts_at, id LIMIT 1
      ) AS next ON true
      LEFT JOIN organization_erasures AS e
        ON e.organization_id = c.organization_id AND e.undone_at IS NULL AND e.erased_at IS NULL
      WHERE c.organization_id = :id`,
    { id: owner.id, userId, shown: UNREAD_SHOWN }
  )
  const [row] = rows
  return {
    rubisCount: Number(row.rubis_count),
    activeInvoices: row.active_invoices,
    sendingEnabled: row.sending_enabled,
    hold: row.hold_id
      ? { id: row.hold_id, reason: row.reason, note: row.note, endsAt: toInstant(row.ends_at) }
      : null,
    plannedHold: row.next_id
      ? {
          id: row.next_id,
          startsAt: (row.next_starts_at as Date).toISOString(),
          endsAt: toInstant(row.next_ends_at),
        }
      : null,
    erasure: row.due_at
      ? {
          askedAt: (row.asked_at as Date).toISOString(),
          dueAt: (row.due_at as Date).toISOString(),
          erasesAccount: row.erases_account,
        }
      : null,
    unreadNotifications: row.unread,
  }
}

/**
 * The pauses of the whole account that are in force.
 *
 * @returns their ids, the oldest first
 */
export async function openOrganizationHolds(owner: { id: string }): Promise<string[]> {
  const rows = await db
    .from('invoice_holds')
    .where('organization_id', owner.id)
    .where('reason', 'holiday')
    .whereNull('invoice_id')
    .whereNull('client_id')
    .whereNull('lifted_at')
    .orderBy('id')
    .select('id')
  return rows.map(({ id }) => id)
}
