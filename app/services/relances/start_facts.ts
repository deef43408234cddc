import { prepared } from '#lib/prepared'
import { ACCEPTED_INSTALMENTS_SQL } from '#services/relances/asked_instalments'
import type { Claim } from '#services/relances/claims'
import { SENDING_ENABLED_SQL } from '#services/operations/sending_switch'
import type { InvoiceStatus } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import type { MannersColumns } from '#values/sending_manners'
import type { Tone } from '#values/tones'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Everything that Start knows of one reminder, read after its rows are locked. */
export interface StartRow {
  task_id: string
  organization_id: string
  client_id: string
  invoice_id: string
  now: Date
  sending_enabled: boolean
  verified: boolean
  dry_run: boolean
  wait_reason: string | null
  doubted_at: Date | null
  outbound_message_id: string | null
  own: OwnMessage | null
  approved_at: Date | null
  approved_remainder_cents: number | null
  subject_override: string | null
  body_override: string | null

  numero: string
  invoice_subject: string
  invoice_status: InvoiceStatus
  amount_ttc_cents: number
  paid_cents: number
  credited_cents: number
  remainder_cents: number
  issue_date: LocalDate
  due_date: LocalDate
  invoice_payment_link: string | null

  offset_days: number
  tone: Tone
  subject: string
  body: string
  requires_manual_validation: boolean
  step_updated_at: Date

  /** the plan changed, and this invoice's reminders are still those of before */
  replan_pending: boolean

  client_name: string
  client_kind: 'business' | 'consumer' | 'public_body'
  client_locale: 'fr' | 'en'
  client_zone: string | null
  contacts: { name: string | null; email: string; role: 'to' | 'cc'; suppressed: boolean }[]

  manners: MannersColumns
  client_daily_cap: number
  client_weekly_cap: number
  creditor: Creditor

  holds: { reason: string; ends_at: string | null }[]
  checkin_holds: boolean
  other_started: boolean
  earlier_step_open: boolean
  client_sends: string[]
  /** what would have left in this dry run to the client, as if it had */
  rehearsed: { at: string; invoice_id: string }[]
  last_invoice_send_at: Date | null
  previous_message_id: string | null
  credits: { amount_cents: number; numero: string }[]
  payments: { amount_cents: number; paid_on: LocalDate }[]
  /** the plan that was accepted, all of it in order; empty for most invoices */
  instalments: { due_date: LocalDate; amount_cents: number }[]
  attachment: AttachmentRow | null
}

/** The message of an earlier, ambiguous attempt: the same bytes may go again. */
export interface OwnMessage {
  remainder_cents: number
  posts: number
  first_posted_at: string
  accepted_at: string | null
  attachment_sha256: string | null
}

export interface Creditor {
  name: string
  sender_name: string
  reply_to: string
  /** what clients answer is read by Rubis too */
  reads_replies: boolean
  signature: string
  trade: string | null
  address: string | null
  postal_code: string | null
  city: string | null
  siret: string | null
  phone: string | null
  email: string | null
  iban_encrypted: string | null
  account_holder: string | null
  payment_link: string | null
}

export interface AttachmentRow {
  id: string
  filename: string
  content_type: string
  byte_size: number
  sha256: string
  storage_key: string
}

/** The invoice's own document, the newest when there are several: chosen by invoice, never by client. */
const ATTACHMENT_SQL = `
  SELECT a.id, a.filename, a.content_type, a.byte_size, a.sha256, a.storage_key FROM attachments AS a
  WHERE a.organization_id = i.organization_id AND a.invoice_id = i.id AND a.kind = 'invoice'
    AND a.removed_at IS NULL
  ORDER BY a.created_at DESC LIMIT 1`

/** A rehearsal keeps the gaps and the caps that the real thing would; the longest gap is 30 days. */
const REHEARSED_SQL = `
  CASE WHEN o.dry_run_since IS NULL THEN '[]' ELSE coalesce((
    SELECT jsonb_agg(jsonb_build_object('at', r.rehearsed_at, 'invoice_id', r.invoice_id))
    FROM rehearsals AS r
    WHERE r.organization_id = t.organization_id AND r.client_id = t.client_id
      AND r.rehearsed_at >= greatest(o.dry_run_since, rubis_now() - interval '31 days')
  ), '[]') END`

/**
 * Columns and joins of one reminder as it would leave now, shared by Start and by the previews. Started
 * and doubtful messages count as sent; a message that was proven not to leave is voided and does not.
 *
 * @param tasks, steps where reminders and their steps are read: the tables, or rows that were never
 *   written, to show what a step would say before it is saved
 */
export const factsSql = (tasks = 'relance_tasks', steps = 'plan_steps') => `
  SELECT t.id AS task_id, t.organization_id, t.client_id, t.invoice_id, rubis_now() AS now,
    ${SENDING_ENABLED_SQL} AS sending_enabled,
    o.verified_at IS NOT NULL AS verified, o.dry_run_since IS NOT NULL AS dry_run, ${REHEARSED_SQL} AS rehearsed,
    t.wait_reason, t.doubted_at, t.outbound_message_id,
    (
      SELECT to_jsonb(m) - 'payload_encrypted' FROM outbound_messages AS m
      WHERE m.id = t.outbound_message_id AND t.doubted_at IS NOT NULL
    ) AS own, t.approved_at, t.approved_remainder_cents,
    t.subject_override, t.body_override,
    i.numero, i.subject AS invoice_subject, i.status AS invoice_status, i.amount_ttc_cents,
    i.paid_cents, i.credited_cents, i.remainder_cents, i.issue_date, i.due_date,
    i.payment_link AS invoice_payment_link,
    s.offset_days, s.tone, s.subject, s.body, s.requires_manual_validation,
    s.updated_at AS step_updated_at,
    EXISTS (
      SELECT 1 FROM plan_replans AS r
      WHERE r.organization_id = i.organization_id AND r.plan_id = i.plan_id
        AND r.finished_at IS NULL AND r.cursor < i.id
    ) AS replan_pending,
    c.name AS client_name, c.kind AS client_kind, c.locale AS client_locale, c.time_zone AS client_zone,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('name', k.name, 'email', k.email, 'role', k.role,
        'suppressed', EXISTS (
          SELECT 1 FROM suppressions AS x WHERE x.email = k.email AND x.lifted_at IS NULL
            AND (x.organization_id IS NULL OR x.organization_id = k.organization_id)
        )) ORDER BY k.role DESC, k.position, k.id)
      FROM client_contacts AS k WHERE k.organization_id = c.organization_id AND k.client_id = c.id
    ), '[]') AS contacts,
    jsonb_build_object(
      'timeZone', o.time_zone, 'calendarRegion', o.calendar_region, 'closedDays', o.closed_days,
      'windowOpenMinute', o.window_open_minute, 'windowCloseMinute', o.window_close_minute,
      'windowAlwaysOpen', o.window_always_open, 'slotMinute', o.slot_minute,
      'spreadMinutes', o.spread_minutes, 'minGapHours', o.min_gap_hours) AS manners,
    o.client_daily_cap, o.client_weekly_cap,
    jsonb_build_object(
      'name', o.name, 'sender_name', o.sender_name, 'reply_to', o.reply_to,
      'reads_replies', o.reads_replies, 'signature', o.signature,
      'trade', o.trade, 'address', o.address, 'postal_code', o.postal_code, 'city', o.city,
      'siret', o.siret, 'phone', o.phone, 'email', o.email, 'iban_encrypted', o.iban_encrypted,
      'account_holder', o.account_holder, 'payment_link', o.payment_link) AS creditor,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('reason', h.reason, 'ends_at', h.ends_at))
      FROM invoice_holds AS h
      WHERE h.organization_id = t.organization_id AND h.lifted_at IS NULL AND h.starts_at <= rubis_now()
        AND (h.ends_at IS NULL OR h.ends_at > rubis_now())
        AND (h.invoice_id = i.id OR h.client_id = c.id OR (h.invoice_id IS NULL AND h.client_id IS NULL))
    ), '[]') AS holds,
    EXISTS (
      SELECT 1 FROM checkin_tasks AS q
      WHERE q.invoice_id = i.id AND q.organization_id = i.organization_id
        AND (
          (q.status = 'sent' AND q.holds)
          OR (q.status = 'scheduled' AND q.relance_task_id = t.id AND o.checkin_mode <> 'none'
            AND t.immediate_at IS NULL
            AND (i.confirmed_at > rubis_now() - interval '24 hours') IS NOT TRUE)
        )
    ) AS checkin_holds,
    EXISTS (
      SELECT 1 FROM relance_tasks AS other
      WHERE other.client_id = t.client_id AND other.invoice_id = t.invoice_id AND other.id <> t.id
        AND other.status = 'sending' AND other.started_at IS NOT NULL
    ) AS other_started,
    EXISTS (
      SELECT 1 FROM relance_tasks AS earlier JOIN plan_steps AS es ON es.id = earlier.plan_step_id
      WHERE earlier.organization_id = t.organization_id AND earlier.invoice_id = t.invoice_id
        AND earlier.id <> t.id AND earlier.status IN ('scheduled', 'sending', 'drafted')
        AND es.offset_days < s.offset_days
    ) AS earlier_step_open,
    coalesce((
      SELECT jsonb_agg(m.first_posted_at) FROM outbound_messages AS m
      WHERE m.organization_id = t.organization_id AND m.client_id = t.client_id
        AND m.created_at > rubis_now() - interval '8 days' AND m.voided_at IS NULL
        AND m.kind = 'relance' AND m.id IS DISTINCT FROM t.outbound_message_id
    ), '[]') AS client_sends,
    previous.first_posted_at AS last_invoice_send_at, previous.message_id_header AS previous_message_id,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('amount_cents', p.amount_cents, 'paid_on', p.paid_on) ORDER BY p.paid_on, p.id)
      FROM payments AS p
      WHERE p.organization_id = i.organization_id AND p.invoice_id = i.id AND p.voided_at IS NULL
    ), '[]') AS payments,
    coalesce((
      SELECT jsonb_agg(jsonb_build_object('amount_cents', n.amount_cents, 'numero', n.numero) ORDER BY n.issued_on, n.id)
      FROM credit_notes AS n
      WHERE n.organization_id = i.organization_id AND n.invoice_id = i.id AND n.voided_at IS NULL
    ), '[]') AS credits,
    ${ACCEPTED_INSTALMENTS_SQL} AS instalments,
    CASE WHEN s.attach_invoice THEN (SELECT to_jsonb(a) FROM (${ATTACHMENT_SQL}) AS a) END
      AS attachment
  FROM ${tasks} AS t
  JOIN invoices AS i ON i.id = t.invoice_id
  JOIN clients AS c ON c.id = t.client_id
  JOIN organizations AS o ON o.id = t.organization_id
  JOIN ${steps} AS s ON s.id = t.plan_step_id
  LEFT JOIN LATERAL (
    SELECT m.first_posted_at, m.message_id_header
    FROM relance_tasks AS r JOIN outbound_messages AS m ON m.id = r.outbound_message_id
    WHERE r.organization_id = i.organization_id AND r.invoice_id = i.id AND m.voided_at IS NULL
      AND m.kind = 'relance' AND m.id IS DISTINCT FROM t.outbound_message_id
    ORDER BY m.first_posted_at DESC LIMIT 1
  ) AS previous ON true`

const FACTS_SQL = factsSql()

/** The facts of the claimed reminders that are still this process's, in a statement after the locks. */
export async function readStartFacts(trx: TransactionClientContract, claims: readonly Claim[]) {
  return prepared<StartRow>(
    trx,
    `${FACTS_SQL}
      WHERE t.id = ANY(:ids) AND t.status = 'sending' AND t.claim_token = ANY(:tokens)
        AND t.lease_until > rubis_now() AND t.started_at IS NULL`,
    {
      ids: claims.map(({ taskId }) => taskId),
      tokens: [...new Set(claims.map(({ token }) => token))],
    }
  )
}

/** The same facts for one reminder that nobody is sending, to show what would leave. */
export async function readFactsOf(
  trx: TransactionClientContract,
  organizationId: string,
  taskId: string
): Promise<StartRow | null> {
  const { rows } = await trx.rawQuery<{ rows: StartRow[] }>(
    `${FACTS_SQL} WHERE t.organization_id = ? AND t.id = ?`,
    [organizationId, taskId]
  )
  return rows[0] ?? null
}

/** The documents of these invoices, read before the transaction of Start. */
export async function readAttachmentRows(client: QueryClientContract, invoiceIds: string[]) {
  return prepared<AttachmentRow & { invoice_id: string }>(
    client,
    `SELECT i.id AS invoice_id, a.* FROM invoices AS i, LATERAL (${ATTACHMENT_SQL}) AS a
      WHERE i.id = ANY(?)`,
    [invoiceIds]
  )
}
