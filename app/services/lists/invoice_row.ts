import type { HoldReason } from '#values/holds'
import type { InvoiceStatus } from '#values/invoice_status'
import type { LocalDate } from '#values/local_date'
import type { RelanceStatus } from '#values/relance_status'
import type { Tone } from '#values/tones'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

/** An instant as JSON carries it, UTC. */
export type Instant = string

/** An invoice as lists and screens show it, without a model. Amounts are cents. */
export interface InvoiceRow {
  id: string
  numero: string
  subject: string
  status: InvoiceStatus
  statusBeforeClose: InvoiceStatus | null
  amountTtcCents: number
  paidCents: number
  creditedCents: number
  remainderCents: number
  currency: string
  issueDate: LocalDate
  dueDate: LocalDate
  rubisEarned: number
  paymentLink: string | null
  notes: string
  paidAt: Instant | null
  closedAt: Instant | null
  litigationAt: Instant | null
  litigationReason: string | null
  firstRemindedAt: Instant | null
  lastRemindedAt: Instant | null
  createdAt: Instant
  client: { id: string; name: string; kind: 'business' | 'consumer' | 'public_body' }
  plan: { id: string; name: string } | null
  /** the earliest one that is not over: it will leave, or waits for a person */
  nextRelance: {
    id: string
    tone: Tone
    status: RelanceStatus
    sendAt: Instant
    offsetDays: number
  } | null
  /** how many reminders a payment or a cancellation would cancel */
  relancesToCome: number
  /** why it is not chased right now, the longest when there are several */
  hold: { id: string; reason: HoldReason; endsAt: Instant | null } | null
}

export const INVOICE_COLUMNS = [
  'invoices.*',
  'clients.name as client_name',
  'clients.kind as client_kind',
  'plans.name as plan_name',
  'next.id as next_id',
  'next.status as next_status',
  'next.due_at as next_send_at',
  'next.tone as next_tone',
  'next.offset_days as next_offset_days',
  'next.to_come as next_to_come',
  'hold.id as hold_id',
  'hold.reason as hold_reason',
  'hold.ends_at as hold_ends_at',
]

/** Adds the client, the plan, the next reminder and the hold to a query on a page of `invoices`. */
export function joinInvoiceContext<Row extends Record<string, unknown>>(
  query: DatabaseQueryBuilderContract<Row>
) {
  return query.joinRaw(
    `JOIN clients ON clients.organization_id = invoices.organization_id AND clients.id = invoices.client_id
      LEFT JOIN plans ON plans.organization_id = invoices.organization_id AND plans.id = invoices.plan_id
      LEFT JOIN LATERAL (
        SELECT t.id, t.status, t.due_at, s.tone, s.offset_days,
          count(*) FILTER (WHERE t.status IN ('scheduled', 'drafted')) OVER ()::integer AS to_come
        FROM relance_tasks AS t JOIN plan_steps AS s ON s.id = t.plan_step_id
        WHERE t.organization_id = invoices.organization_id AND t.invoice_id = invoices.id
          AND t.status IN ('scheduled', 'sending', 'drafted', 'failed', 'unknown')
        ORDER BY t.send_at, t.id LIMIT 1
      ) AS next ON true
      LEFT JOIN LATERAL (
        SELECT h.id, h.reason, h.ends_at FROM invoice_holds AS h
        WHERE h.organization_id = invoices.organization_id AND h.lifted_at IS NULL
          AND (h.invoice_id = invoices.id OR h.client_id = invoices.client_id)
          AND (h.ends_at IS NULL OR h.ends_at > rubis_now())
        ORDER BY h.ends_at DESC NULLS FIRST, h.id LIMIT 1
      ) AS hold ON true`
  )
}

/** node-postgres gives instants as Date. */
export const toInstant = (value: Date | null): Instant | null => value && value.toISOString()

/** Turns a row of `INVOICE_COLUMNS` into what screens read. */
export function toInvoiceRow(row: Record<string, never>): InvoiceRow {
  return {
    id: row.id,
    numero: row.numero,
    subject: row.subject,
    status: row.status,
    statusBeforeClose: row.status_before_close,
    amountTtcCents: row.amount_ttc_cents,
    paidCents: row.paid_cents,
    creditedCents: row.credited_cents,
    remainderCents: row.remainder_cents,
    currency: row.currency,
    issueDate: row.issue_date,
    dueDate: row.due_date,
    rubisEarned: row.rubis_earned,
    paymentLink: row.payment_link,
    notes: row.notes,
    paidAt: toInstant(row.paid_at),
    closedAt: toInstant(row.closed_at),
    litigationAt: toInstant(row.litigation_at),
    litigationReason: row.litigation_reason,
    firstRemindedAt: toInstant(row.first_reminded_at),
    lastRemindedAt: toInstant(row.last_reminded_at),
    createdAt: (row.created_at as Date).toISOString(),
    client: { id: row.client_id, name: row.client_name, kind: row.client_kind },
    plan: row.plan_id ? { id: row.plan_id, name: row.plan_name } : null,
    nextRelance: row.next_id
      ? {
          id: row.next_id,
          tone: row.next_tone,
          status: row.next_status,
          sendAt: (row.next_send_at as Date).toISOString(),
          offsetDays: row.next_offset_days,
        }
      : null,
    relancesToCome: row.next_to_come ?? 0,
    hold: row.hold_id
      ? { id: row.hold_id, reason: row.hold_reason, endsAt: toInstant(row.hold_ends_at) }
      : null,
  }
}
