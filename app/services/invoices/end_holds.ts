import { recordActivity } from '#services/activity/record'
import type { HoldReason } from '#values/holds'
import db from '@adonisjs/lucid/services/db'

interface EndedHold {
  id: string
  organizationId: string
  invoiceId: string | null
  clientId: string | null
  reason: HoldReason
  startsAt: Date
  endsAt: Date
  /** nothing more leaves for its invoice anyway */
  isClosed: boolean
}

const MOST_AT_ONCE = 500

/**
 * Pauses whose last moment has come are told in the timeline, once each: the gate has let reminders go on
 * from that moment by itself. One that a person lifted was told then, and one of a closed invoice is
 * nobody's news. Run at any time, by any number of workers.
 *
 * @returns how many were told
 */
export function endHolds(): Promise<number> {
  return db.transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: EndedHold[] }>(
      `WITH over AS (
          SELECT h.id, coalesce(i.status IN ('paid', 'cancelled'), false) AS is_closed
          FROM invoice_holds AS h
          LEFT JOIN invoices AS i ON i.organization_id = h.organization_id AND i.id = h.invoice_id
          WHERE h.lifted_at IS NULL AND h.ended_at IS NULL AND h.ends_at <= rubis_now()
          ORDER BY h.ends_at, h.id LIMIT ${MOST_AT_ONCE}
          FOR NO KEY UPDATE OF h SKIP LOCKED
        )
        UPDATE invoice_holds AS h SET ended_at = rubis_now() FROM over WHERE h.id = over.id
        RETURNING h.id, h.organization_id AS "organizationId", h.invoice_id AS "invoiceId",
          h.client_id AS "clientId", h.reason, h.starts_at AS "startsAt", h.ends_at AS "endsAt",
          over.is_closed AS "isClosed"`
    )
    const told = rows.filter(({ isClosed }) => !isClosed)
    await recordActivity(
      trx,
      ...told.map(({ id, organizationId, invoiceId, clientId, reason, startsAt, endsAt }) => ({
        organizationId,
        kind: 'hold_ended' as const,
        invoiceId,
        clientId,
        data: {
          holdId: id,
          reason,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
        },
      }))
    )
    return told.length
  })
}
