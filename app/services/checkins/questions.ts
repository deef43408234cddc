import type { CheckinStatus } from '#values/checkin_status'
import type { SilencePolicy } from '#values/checkin_dates'
import type { InvoiceStatus } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import type { Tone } from '#values/tones'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

/** Lines of one mail; what is beyond waits for the next morning. */
export const LONGEST_LIST = 200

/** A question with everything its line says. */
export interface Question {
  id: string
  status: CheckinStatus
  invoiceId: string
  invoiceStatus: InvoiceStatus
  numero: string
  remainderCents: number
  dueDate: LocalDate
  confirmedAt: Date | null
  clientId: string
  clientName: string
  relanceTaskId: string
  /** when the reminder would leave, were nothing in its way */
  dueAt: Date
  /** the end of the pause that lasts longest; null without one */
  heldUntil: Date | null
  offsetDays: number
  tone: Tone
  requiresManualValidation: boolean
  silencePolicy: SilencePolicy
}

/**
 * The reminder would leave before the list's end, were it not for the question: its turn has come, and
 * neither a pause nor the gap after the reminder before it lasts longer. A gap that is over by its own day
 * is in nobody's way.
 */
const LIVE_SQL = `t.status = 'scheduled' AND i.remainder_cents > 0
  AND i.status IN ('pending', 'awaiting_user_confirmation', 'in_relance')
  AND NOT EXISTS (
    SELECT 1 FROM relance_tasks AS other
    JOIN plan_steps AS es ON es.id = other.plan_step_id
    JOIN plan_steps AS own ON own.id = t.plan_step_id
    JOIN organizations AS o ON o.id = other.organization_id
    WHERE other.organization_id = t.organization_id AND other.invoice_id = t.invoice_id
      AND other.id <> t.id
      AND ((other.status IN ('scheduled', 'sending', 'drafted') AND es.offset_days < own.offset_days)
        OR other.sent_at > greatest(:horizon::timestamptz, t.due_at)
          - make_interval(hours => o.min_gap_hours))
  )
  AND NOT EXISTS (
    SELECT 1 FROM invoice_holds AS h
    WHERE h.organization_id = q.organization_id AND h.lifted_at IS NULL
      AND h.starts_at <= rubis_now()
      AND (h.ends_at IS NULL OR h.ends_at > :horizon::timestamptz)
      AND (h.invoice_id = i.id OR h.client_id = i.client_id
        OR (h.invoice_id IS NULL AND h.client_id IS NULL))
  )`

/** Its morning has come. */
export const DUE_SQL = `q.status = 'scheduled' AND q.send_at <= rubis_now()`

/** Nobody knows whether its mail arrived, and its link is over: it is asked again. */
export const LOST_SQL = `q.status = 'sent' AND q.holds AND q.asked_at IS NULL
  AND q.expires_at <= rubis_now() + interval '1 hour'`

/** It still holds its reminder and its link is over: the next list brings it back. */
const STANDING_SQL = `q.status = 'sent' AND q.holds AND q.expires_at <= rubis_now() + interval '1 hour'`

const FROM_SQL = `FROM checkin_tasks AS q
  JOIN invoices AS i ON i.organization_id = q.organization_id AND i.id = q.invoice_id
  JOIN relance_tasks AS t ON t.organization_id = q.organization_id AND t.id = q.relance_task_id`

/** What a list is about: everything of an organization that would leave before its end. */
export interface ListScope {
  organizationId: string
  /** until when its links answer: a day, or over a weekend until Monday evening */
  horizon: DateTime
}

/** The invoices a list would be about, by id: the order in which they are locked. */
export async function invoicesToAsk(
  trx: TransactionClientContract,
  { organizationId, horizon }: ListScope
): Promise<string[]> {
  const { rows } = await trx.rawQuery<{ rows: { invoice_id: string }[] }>(
    `SELECT DISTINCT q.invoice_id ${FROM_SQL}
      WHERE q.organization_id = :organizationId AND (${DUE_SQL} OR ${STANDING_SQL}) AND ${LIVE_SQL}
      ORDER BY q.invoice_id LIMIT ${LONGEST_LIST}`,
    { organizationId, horizon: horizon.toJSDate() }
  )
  return rows.map((row) => row.invoice_id)
}

/** The questions of invoices whose locks the caller holds, the first to leave first. */
export async function questionsToAsk(
  trx: TransactionClientContract,
  { organizationId, horizon }: ListScope,
  invoiceIds: readonly string[]
): Promise<Question[]> {
  const { rows } = await trx.rawQuery<{ rows: Question[] }>(
    `SELECT q.id, q.status, q.invoice_id AS "invoiceId", i.status AS "invoiceStatus", i.numero,
        i.remainder_cents AS "remainderCents", i.due_date AS "dueDate",
        i.confirmed_at AS "confirmedAt", i.client_id AS "clientId", c.name AS "clientName",
        t.id AS "relanceTaskId", t.send_at AS "dueAt",
        (
          SELECT max(h.ends_at) FROM invoice_holds AS h
          WHERE h.organization_id = q.organization_id AND h.lifted_at IS NULL
            AND h.starts_at <= rubis_now()
            AND (h.invoice_id = i.id OR h.client_id = i.client_id
              OR (h.invoice_id IS NULL AND h.client_id IS NULL))
        ) AS "heldUntil", s.offset_days AS "offsetDays", s.tone,
        s.requires_manual_validation AS "requiresManualValidation",
        p.silence_policy AS "silencePolicy"
      ${FROM_SQL}
      JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id
      JOIN plan_steps AS s ON s.id = t.plan_step_id
      JOIN plans AS p ON p.id = s.plan_id
      WHERE q.organization_id = :organizationId AND q.invoice_id = ANY(:invoiceIds)
        AND (${DUE_SQL} OR ${STANDING_SQL}) AND ${LIVE_SQL}
      ORDER BY t.due_at, q.id`,
    { organizationId, horizon: horizon.toJSDate(), invoiceIds: [...invoiceIds] }
  )
  return rows
}
