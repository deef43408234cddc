import { vault } from '#lib/vault'
import type { MailAddress } from '#lib/mail_transport/contract'
import type { Notice } from '#mails/notice'
import { SILENCE_HOURS } from '#values/checkin_dates'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { v7 as uuidv7 } from 'uuid'

/** Mails whose exact bytes were kept when they were decided: their links are in them and nowhere else. */
const KINDS = `('checkin', 'checkin_receipt', 'account')`

/** Longer than a send may take: after it, the process that began is taken for dead. */
const LEASE = '2 minutes'

const MOST_ATTEMPTS = 5

export interface SealedMail {
  id: string
  /** null for a mail about a person's own account */
  organizationId: string | null
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

/** Someone of an organization, who gets a mail in their language. */
export interface MailReader {
  userId: string
  email: string
  fullName: string
  locale: 'fr' | 'en'
}

/** Everyone of the organization who proved their address, whoever is asked first. */
export async function readersOf(
  trx: TransactionClientContract,
  organizationId: string
): Promise<MailReader[]> {
  const { rows } = await trx.rawQuery<{ rows: MailReader[] }>(
    `SELECT u.id AS "userId", u.email, u.full_name AS "fullName", u.locale
      FROM memberships AS m JOIN users AS u ON u.id = m.user_id
      WHERE m.organization_id = ? AND u.email_verified_at IS NOT NULL ORDER BY u.id`,
    [organizationId]
  )
  return rows
}

export interface QueuedMail extends Notice {
  organizationId: string
  kind: 'checkin' | 'checkin_receipt'
  /** a second mail under the same key is never written */
  dedupeKey: string
  reader: MailReader
  /** the questions that are asked once it is delivered */
  checkinIds: string[]
  /** its links are over then, UTC */
  until: DateTime
}

/** Keeps the exact bytes of mails to users, in the transaction of what they tell. */
export function queueMails(trx: TransactionClientContract, mails: readonly QueuedMail[]) {
  return insertMails(trx, mails)
}

/** The same for what concerns a person's account, whatever organizations they belong to. */
export function queueAccountMails(
  trx: TransactionClientContract,
  mails: readonly Omit<QueuedMail, 'organizationId' | 'kind' | 'checkinIds'>[]
) {
  return insertMails(
    trx,
    mails.map((mail) => ({
      ...mail,
      kind: 'account' as const,
      organizationId: null,
      checkinIds: [],
    }))
  )
}

type AnyMail = Omit<QueuedMail, 'organizationId' | 'kind'> & {
  organizationId: string | null
  kind: QueuedMail['kind'] | 'account'
}

async function insertMails(trx: TransactionClientContract, mails: readonly AnyMail[]) {
  if (mails.length === 0) {
    return
  }
  const rows = mails.map(({ reader, subject, text, html, ...mail }) => ({
    id: uuidv7(),
    organization_id: mail.organizationId,
    dedupe_key: mail.dedupeKey,
    kind: mail.kind,
    payload: {
      userId: reader.userId,
      checkinIds: mail.checkinIds,
      until: mail.until.toISO(),
      sealed: vault.seal('outbox.payload', {
        to: { name: reader.fullName, address: reader.email },
        subject,
        text,
        html,
      } satisfies MailContent),
    },
  }))
  await trx.rawQuery(
    `INSERT INTO outbox (id, organization_id, dedupe_key, kind, payload)
      SELECT id, organization_id, dedupe_key, kind, payload
      FROM jsonb_to_recordset(?::jsonb)
        AS m (id uuid, organization_id uuid, dedupe_key text, kind text, payload jsonb)
      ON CONFLICT (dedupe_key) DO NOTHING`,
    [JSON.stringify(rows)]
  )
}

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
  { id, attempts }: Pick<SealedMail, 'id' | 'attempts'>,
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
export async function giveMailUp(
  { id }: Pick<SealedMail, 'id'>,
  error: string,
  client: QueryClientContract = db.connection()
) {
  await client.rawQuery(
    `UPDATE outbox SET gave_up_at = rubis_now(), last_error = ?, payload = payload - 'sealed'
      WHERE id = ?`,
    [error.slice(0, 200), id]
  )
}
