import NotFoundException from '#exceptions/not_found_exception'
import { vault } from '#lib/vault'
import type { ListOwner } from '#services/lists/invoice_filters'
import { toInstant, type Instant } from '#services/lists/invoice_row'
import { DEFAULT_PAGE, instantSql, pageOf, readCursor, type Page } from '#services/lists/keyset'
import type { FrozenPayload } from '#values/frozen_payload'
import type { LocalDate } from '#values/local_date'
import type { CancelReason, RelanceStatus } from '#values/relance_status'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

/** A reminder as screens show it. */
export interface RelanceRow {
  id: string
  status: RelanceStatus
  /** when it leaves, or would have */
  sendAt: Instant
  sentAt: Instant | null
  /** until when the person who asked for it at once may take it back; null when they did not */
  immediateSendUntil: Instant | null
  draftedAt: Instant | null
  approvedAt: Instant | null
  /** who let it leave */
  approvedBy: string | null
  /** its letter went by post */
  posting: { postedOn: LocalDate; trackingNumber: string | null; attachmentId: string } | null
  postponedAt: Instant | null
  /** why it waits, was cancelled, or failed */
  reason: string | null
  cancelReason: CancelReason | null
  lastError: string | null
  attempts: number
  isEdited: boolean
  deliveredAt: Instant | null
  bouncedAt: Instant | null
  step: { id: string; offsetDays: number; tone: Tone; requiresManualValidation: boolean }
  /** the mail that left or is leaving; null before */
  message: { to: string; subject: string } | null
  invoice: {
    id: string
    numero: string
    remainderCents: number
    dueDate: LocalDate
    client: { id: string; name: string }
  }
}

export interface RelanceFilters {
  status?: RelanceStatus
  from?: LocalDate
  to?: LocalDate
  clientId?: string
  cursor?: string | null
  limit?: number
}

const COLUMNS = [
  't.*',
  's.offset_days',
  's.tone',
  's.requires_manual_validation',
  'i.numero',
  'i.remainder_cents',
  'i.due_date',
  'c.name as client_name',
  'm.delivered_at',
  'm.bounced_at',
  'u.full_name as approver_name',
  'l.posted_on',
  'l.tracking_number',
  'l.attachment_id as letter_attachment_id',
]

/** Reminders of an organization with their step, invoice and client. */
export function relanceQuery(owner: { id: string }) {
  return db
    .from('relance_tasks as t')
    .joinRaw(
      `JOIN plan_steps AS s ON s.organization_id = t.organization_id AND s.id = t.plan_step_id
      JOIN invoices AS i ON i.organization_id = t.organization_id AND i.id = t.invoice_id
      JOIN clients AS c ON c.organization_id = t.organization_id AND c.id = t.client_id
      LEFT JOIN outbound_messages AS m ON m.organization_id = t.organization_id AND m.id = t.outbound_message_id
      LEFT JOIN users AS u ON u.id = t.approved_by
      LEFT JOIN registered_letters AS l ON l.organization_id = t.organization_id
        AND l.relance_task_id = t.id AND l.voided_at IS NULL`
    )
    .where('t.organization_id', owner.id)
    .select(COLUMNS)
}

/** The agenda: what left and what will leave, by date; bounds are days where the organization is. */
export async function listRelances(
  owner: ListOwner,
  filters: RelanceFilters
): Promise<Page<RelanceRow>> {
  const { status, from, to, clientId, limit = DEFAULT_PAGE } = filters
  const after = readCursor<string>(filters.cursor, 'sendAt', 'instant')
  const query = relanceQuery(owner).select(db.raw(`${instantSql('t.due_at')} AS position`))

  if (status) {
    query.where('t.status', status)
  }
  if (clientId) {
    query.where('t.client_id', clientId)
  }
  if (from) {
    query.whereRaw('t.due_at >= (?::date::timestamp AT TIME ZONE ?)', [from, owner.timeZone])
  }
  if (to) {
    query.whereRaw('t.due_at < ((?::date + 1)::timestamp AT TIME ZONE ?)', [to, owner.timeZone])
  }
  if (after) {
    query.whereRaw('(t.due_at, t.id) > (?::timestamptz, ?)', [after.value, after.id])
  }

  const rows = await query.orderByRaw('t.due_at, t.id').limit(limit + 1)
  const page = pageOf(rows, limit, 'sendAt', (row) => ({ value: row.position, id: row.id }))
  return { ...page, rows: page.rows.map(toRelanceRow) }
}

/** Every reminder of an invoice, past and to come, by date. */
export async function relancesOfInvoice(
  owner: { id: string },
  invoiceId: string
): Promise<RelanceRow[]> {
  const rows = await relanceQuery(owner)
    .where('t.invoice_id', invoiceId)
    .select('m.payload_encrypted')
    .orderByRaw('t.send_at, t.id')
  return rows.map(toRelanceRow)
}

/** @throws NotFoundException when the organization has no such reminder */
export async function relanceDetail(owner: { id: string }, id: string): Promise<RelanceRow> {
  const row = await relanceQuery(owner).where('t.id', id).select('m.payload_encrypted').first()
  if (!row) {
    throw new NotFoundException()
  }
  return toRelanceRow(row)
}

/**
 * The moment that is asked for, or so many days after the one it has.
 *
 * @throws NotFoundException
 */
export async function postponedDate(
  owner: ListOwner,
  id: string,
  { until, days = 0 }: { until?: string; days?: number }
): Promise<DateTime> {
  if (until) {
    return DateTime.fromISO(until).toUTC()
  }
  const { sendAt } = await relanceDetail(owner, id)
  return DateTime.fromISO(sendAt, { zone: owner.timeZone }).plus({ days }).toUTC()
}

export function toRelanceRow(row: Record<string, never>): RelanceRow {
  return {
    id: row.id,
    status: row.status,
    sendAt: (row.due_at as Date).toISOString(),
    sentAt: toInstant(row.sent_at),
    immediateSendUntil:
      row.immediate_at && row.status === 'scheduled' ? toInstant(row.due_at) : null,
    draftedAt: toInstant(row.drafted_at),
    approvedAt: toInstant(row.approved_at),
    approvedBy: row.approver_name,
    posting: row.posted_on && {
      postedOn: row.posted_on,
      trackingNumber: row.tracking_number,
      attachmentId: row.letter_attachment_id,
    },
    postponedAt: toInstant(row.postponed_at),
    reason: row.wait_reason ?? row.cancel_reason ?? row.failure_code,
    cancelReason: row.cancel_reason,
    lastError: row.failure_detail ?? row.failure_code,
    attempts: row.attempts,
    isEdited: row.subject_override !== null || row.body_override !== null,
    deliveredAt: toInstant(row.delivered_at),
    bouncedAt: toInstant(row.bounced_at),
    step: {
      id: row.plan_step_id,
      offsetDays: row.offset_days,
      tone: row.tone,
      requiresManualValidation: row.requires_manual_validation,
    },
    message: messageOf(row.payload_encrypted),
    invoice: {
      id: row.invoice_id,
      numero: row.numero,
      remainderCents: row.remainder_cents,
      dueDate: row.due_date,
      client: { id: row.client_id, name: row.client_name },
    },
  }
}

/** Read only where one invoice is looked at: opening every mail of a list would cost too much. */
function messageOf(sealed: string | null | undefined): RelanceRow['message'] {
  if (!sealed) {
    return null
  }
  const { to, subject } = vault.open<FrozenPayload>('outbound_messages.payload', sealed)
  return { to: to.address, subject }
}
