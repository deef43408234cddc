import type { AnswerKind } from '#values/client_answers'
import type { BillingFacts, BillingMail } from '#services/billing/billing_outbox'
import type { LocalDate } from '#values/local_date'
import type { OwnDataEvent } from '#values/data_export'
import type { NoticeKind } from '#values/notices'
import type { MailLocale } from '#mails/relance_words'
import db from '@adonisjs/lucid/services/db'

/** A row that is being sent is not taken by anybody else for so long. */
const LEASE = '2 minutes'

/** After so many attempts a notice is let go: the bell has it anyway. */
export const MOST_ATTEMPTS = 5

export interface OutboxRow {
  id: string
  organizationId: string
  kind: NoticeKind | 'digest' | 'billing'
  attempts: number
  payload: {
    invoiceId?: string | null
    relanceTaskId?: string
    code?: string
    reason?: string
    missing?: string[]
    dueCount?: number
    lastSentAt?: string | null
    cause?: string
    /** the plan ended on a mise en demeure that left */
    wasFormal?: boolean
    /** what the client said, for which day, of how many cents */
    answer?: AnswerKind | 'reply'
    saidOn?: LocalDate | null
    amountCents?: number | null
    /** of a digest: whose, and what it tells */
    userId?: string
    notificationIds?: string[]
    /** of the subscription: which mail, and what it says */
    mail?: BillingMail
    facts?: BillingFacts
    /** of the organization's own data: what happened to it */
    event?: OwnDataEvent
    /** Users whose mail is on its way to them: a retry leaves them alone. */
    toldTo?: string[]
  }
}

/** Someone to tell: a member who has not switched the mails of this kind off. */
export interface Reader {
  userId: string
  email: string
  fullName: string
  locale: MailLocale
  timeZone: string
}

/** The invoice a notice is about, raw. */
export interface NoticeSubject {
  id: string
  numero: string
  clientName: string
  remainderCents: number
  dueDate: LocalDate
  recipient: string | null
}

/** Takes up to `limit` rows that wait, skipping those another worker has taken. */
export async function takeOutboxRows(limit: number): Promise<OutboxRow[]> {
  const { rows } = await db.rawQuery(
    `UPDATE outbox AS o SET attempts = o.attempts + 1, available_at = rubis_now() + interval '${LEASE}'
     WHERE o.id IN (
       SELECT id FROM outbox
       WHERE done_at IS NULL AND gave_up_at IS NULL AND available_at <= rubis_now()
         AND organization_id IS NOT NULL AND kind LIKE 'notice.%'
       ORDER BY available_at LIMIT ? FOR UPDATE SKIP LOCKED
     )
     RETURNING o.id, o.organization_id AS "organizationId", substr(o.kind, 8) AS kind, o.attempts, o.payload`,
    [limit]
  )
  return rows
}

export async function findReaders({ organizationId, kind, payload }: OutboxRow): Promise<Reader[]> {
  const { rows } = await db.rawQuery(
    `SELECT u.id AS "userId", u.email, u.full_name AS "fullName", u.locale, o.time_zone AS "timeZone"
     FROM memberships AS m
     JOIN users AS u ON u.id = m.user_id
     JOIN organizations AS o ON o.id = m.organization_id
     WHERE m.organization_id = :organizationId AND u.email_verified_at IS NOT NULL AND NOT u.id = ANY (:toldTo)
       AND (u.id = :userId::uuid OR :userId::uuid IS NULL)
       AND (:kind <> 'billing' OR m.role IN ('owner', 'admin'))
       AND (:kind <> 'own_data' OR m.role = 'owner')
       AND NOT EXISTS (
         SELECT 1 FROM notification_preferences AS p
         WHERE p.organization_id = m.organization_id AND p.user_id = u.id AND p.kind = :kind
           AND p.channel = 'email' AND NOT p.enabled
       )
     ORDER BY u.id`,
    { organizationId, kind, toldTo: payload.toldTo ?? [], userId: payload.userId ?? null }
  )
  return rows
}

export async function findSubject({
  organizationId,
  payload,
}: OutboxRow): Promise<NoticeSubject | null> {
  const { rows } = await db.rawQuery(
    `SELECT i.id, i.numero, c.name AS "clientName", i.remainder_cents AS "remainderCents",
       i.due_date AS "dueDate",
       (SELECT email FROM client_contacts WHERE client_id = c.id AND role = 'to' ORDER BY position, id LIMIT 1)
         AS recipient
     FROM invoices AS i JOIN clients AS c ON c.id = i.client_id
     WHERE i.organization_id = ? AND i.id = ?`,
    [organizationId, payload.invoiceId ?? null]
  )
  return rows[0] ?? null
}

export async function markTold({ id }: OutboxRow, { userId }: Reader) {
  await db.rawQuery(
    `UPDATE outbox SET payload = jsonb_set(payload, '{toldTo}',
       coalesce(payload -> 'toldTo', '[]') || to_jsonb(?::text)) WHERE id = ?`,
    [userId, id]
  )
}

export async function markDone({ id }: Pick<OutboxRow, 'id'>) {
  await db.rawQuery('UPDATE outbox SET done_at = rubis_now() WHERE id = ?', [id])
}

/** Again after 1, 4, 9… minutes, five times in all; never when a refusal is for good. */
export async function putOff(
  { id, attempts }: Pick<OutboxRow, 'id' | 'attempts'>,
  error: string,
  { forGood = false } = {}
) {
  await db.rawQuery(
    `UPDATE outbox SET last_error = ?, gave_up_at = CASE WHEN ?::boolean THEN rubis_now() END,
       available_at = rubis_now() + make_interval(mins => ?) WHERE id = ?`,
    [error.slice(0, 200), forGood || attempts >= MOST_ATTEMPTS, attempts * attempts, id]
  )
}

/** Not an attempt: nothing was tried, or the provider asked for patience. */
export async function giveBack({ id }: Pick<OutboxRow, 'id'>, milliseconds: number) {
  await db.rawQuery(
    `UPDATE outbox SET attempts = greatest(0, attempts - 1),
       available_at = rubis_now() + make_interval(secs => ?) WHERE id = ?`,
    [milliseconds / 1000, id]
  )
}
