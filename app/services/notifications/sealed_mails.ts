import { vault } from '#lib/vault'
import type { MailAddress } from '#lib/mail_transport/contract'
import { SILENCE_HOURS } from '#values/checkin_dates'
import db from '@adonisjs/lucid/services/db'

/** Mails whose exact bytes were kept when they were decided: their links are in them and nowhere else. */
const KINDS = `('checkin', 'checkin_receipt')`

/** Longer than a send may take: after it, the process that began is taken for dead. */
const LEASE = '2 minutes'

const MOST_ATTEMPTS = 5

export interface SealedMail {
  id: string
  organizationId: string
  attempts: number
  /** an earlier process began to send it and never said how that ended */
  beganBefore: boolean
  /** its links are over: nobody is helped by it any more */
  late: boolean
  checkinIds: string[]
  sealed: string
}

/** What `outbox.payload` seals. */
export interface MailContent {
  to: MailAddress
  subject: string
  text: string
  html: string
}

export const openMail = ({ sealed }: SealedMail) =>
  vault.open<MailContent>('outbox.payload', sealed)

/** Takes one mail and marks it as begun, in one committed statement: only then may bytes leave. */
export async function takeSealedMail(): Promise<SealedMail | null> {
  const { rows } = await db.rawQuery<{ rows: SealedMail[] }>(
    `WITH picked AS (
        SELECT id, started_at FROM outbox
        WHERE done_at IS NULL AND gave_up_at IS NULL AND available_at <= rubis_now()
          AND kind IN ${KINDS}
        ORDER BY available_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
      )
      UPDATE outbox AS o
        SET attempts = o.attempts + 1, started_at = rubis_now(),
          available_at = rubis_now() + interval '${LEASE}'
        FROM picked WHERE o.id = picked.id
        RETURNING o.id, o.organization_id AS "organizationId", o.attempts,
          picked.started_at IS NOT NULL AS "beganBefore",
          coalesce((o.payload ->> 'until')::timestamptz <= rubis_now(), false) AS late,
          coalesce(o.payload -> 'checkinIds', '[]') AS "checkinIds", o.payload ->> 'sealed' AS sealed`
  )
  return rows.at(0) ?? null
}

/**
 * The user's server has it: from now on silence counts. The words are forgotten, they hold the links.
 * Another reader of the same question may have been told before.
 */
export async function markDelivered({ id, checkinIds }: SealedMail) {
  await db.transaction(async (trx) => {
    await trx.rawQuery(
      `UPDATE outbox SET done_at = rubis_now(), payload = payload - 'sealed' WHERE id = ?`,
      [id]
    )
    await trx.rawQuery(
      `UPDATE checkin_tasks
        SET asked_at = rubis_now(), silent_at = rubis_now() + interval '${SILENCE_HOURS} hours',
          updated_at = rubis_now()
        WHERE id IN (
          SELECT id FROM checkin_tasks
          WHERE id = ANY(?) AND status = 'sent' AND asked_at IS NULL
          ORDER BY id FOR NO KEY UPDATE
        )`,
      [checkinIds]
    )
  })
}

/** Proven not to have left: another attempt, soon or after a while, five in all. */
export async function putMailBack(
  { id, attempts }: SealedMail,
  { afterMs, counts, error }: { afterMs: number; counts: boolean; error: string }
) {
  const over = counts && attempts >= MOST_ATTEMPTS
  await db.rawQuery(
    `UPDATE outbox
      SET started_at = NULL, attempts = CASE WHEN ? THEN attempts ELSE greatest(0, attempts - 1) END,
        available_at = rubis_now() + make_interval(secs => ?), last_error = ?,
        gave_up_at = CASE WHEN ? THEN rubis_now() END,
        payload = CASE WHEN ? THEN payload - 'sealed' ELSE payload END
      WHERE id = ?`,
    [counts, afterMs / 1000, error.slice(0, 200), over, over, id]
  )
}

/** May have left, and the same key protects from a second delivery: tried again after its lease. */
export async function keepDoubt({ id }: SealedMail, error: string) {
  await db.rawQuery('UPDATE outbox SET last_error = ? WHERE id = ?', [error.slice(0, 200), id])
}

/** Never again: refused for good, too late, or nobody can know. The questions stay in Aujourd'hui. */
export async function giveMailUp({ id }: SealedMail, error: string) {
  await db.rawQuery(
    `UPDATE outbox SET gave_up_at = rubis_now(), last_error = ?, payload = payload - 'sealed'
      WHERE id = ?`,
    [error.slice(0, 200), id]
  )
}
