import { prepared } from '#lib/prepared'
import { decideOutcome, type Outcome, type OutcomeFacts } from '#values/relance_outcome'
import { isClosed, type InvoiceStatus } from '#values/invoice_status'
import { DateTime } from 'luxon'
import type { CancelReason, RelanceStatus } from '#values/relance_status'
import type { Tone } from '#values/tones'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A claimed reminder with what became of its message, read under the locks of its invoice and row. */
export interface SettleRow {
  id: string
  organization_id: string
  client_id: string
  invoice_id: string
  status: RelanceStatus
  started_at: Date | null
  doubted_at: Date | null
  claims: number
  attempts: number
  outbound_message_id: string | null
  now: Date
  offset_days: number
  tone: Tone
  numero: string
  invoice_status: InvoiceStatus
  accepted_at: Date | null
  refused_at: Date | null
  refusal_code: string | null
  refusal_permanent: boolean | null
  retry_at: Date | null
  posts: number | null
  first_posted_at: Date | null
  transport: 'smtp' | 'resend' | null
  remainder_cents: number | null
}

export type Settlement = { row: SettleRow } & (Outcome | { to: 'cancelled'; reason: CancelReason })

/** Locks invoices, then tasks, each by id, waiting for them: who holds them never waits for us. */
export async function lockForSettling(
  trx: TransactionClientContract,
  taskIds: string[],
  { skipLocked = false } = {}
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(
    trx,
    'SELECT id FROM lock_for_settling(:taskIds, :skipLocked) AS id',
    { taskIds, skipLocked }
  )
  return rows.map(({ id }) => id)
}

/** The same for a wave whose answers are all recorded, and then the counters of its organizations. */
export async function lockAnsweredWave(
  trx: TransactionClientContract,
  taskIds: string[]
): Promise<string[]> {
  const rows = await prepared<{ id: string }>(trx, 'SELECT id FROM lock_answered_wave(?) AS id', [
    taskIds,
  ])
  return rows.map(({ id }) => id)
}

/** The rows to settle, in a statement after the locks. `where` narrows them; it names `t` and `m`. */
export async function readSettleRows(
  trx: TransactionClientContract,
  taskIds: string[],
  where: string,
  bindings: Record<string, string[]> = {}
): Promise<SettleRow[]> {
  return prepared<SettleRow>(
    trx,
    `SELECT t.id, t.organization_id, t.client_id, t.invoice_id, t.status, t.started_at, t.doubted_at,
        t.claims, t.attempts, t.outbound_message_id, rubis_now() AS now, s.offset_days, s.tone,
        i.numero, i.status AS invoice_status,
        m.accepted_at, m.refused_at, m.refusal_code, m.refusal_permanent, m.retry_at, m.posts,
        m.first_posted_at, m.transport, coalesce(t.asked_cents, m.remainder_cents) AS remainder_cents
      FROM relance_tasks AS t
      JOIN invoices AS i ON i.id = t.invoice_id
      JOIN plan_steps AS s ON s.id = t.plan_step_id
      LEFT JOIN outbound_messages AS m ON m.id = t.outbound_message_id
      WHERE t.id = ANY(:taskIds) AND ${where}
      ORDER BY t.id`,
    { taskIds, ...bindings }
  )
}

/** What becomes of one row: the outcome of the facts, unless its invoice was closed meanwhile. */
export function settlementOf(row: SettleRow): Settlement {
  const outcome = decideOutcome({
    now: utc(row.now),
    startedAt: row.started_at && utc(row.started_at),
    claims: row.claims,
    attempts: row.attempts,
    doubted: row.doubted_at !== null,
    message: messageOf(row),
  })
  if (outcome.to !== 'scheduled' || !isOver(row.invoice_status)) {
    return { row, ...outcome }
  }
  return outcome.doubted
    ? { row, to: 'unknown' }
    : { row, to: 'cancelled', reason: CLOSED_REASON[row.invoice_status] ?? 'paid' }
}

function messageOf(row: SettleRow): OutcomeFacts['message'] {
  if (row.outbound_message_id === null || row.first_posted_at === null) {
    return null
  }
  return {
    acceptedAt: row.accepted_at && utc(row.accepted_at),
    refusedAt: row.refused_at && utc(row.refused_at),
    refusalCode: row.refusal_code,
    refusalPermanent: row.refusal_permanent,
    retryAt: row.retry_at && utc(row.retry_at),
    posts: row.posts ?? 1,
    firstPostedAt: utc(row.first_posted_at),
    idempotent: row.transport === 'resend',
  }
}

const CLOSED_REASON: Partial<Record<InvoiceStatus, CancelReason>> = {
  paid: 'paid',
  cancelled: 'invoice_cancelled',
  litigation: 'litigation',
}

function isOver(status: InvoiceStatus) {
  return isClosed(status) || status === 'litigation'
}

function utc(instant: Date) {
  return DateTime.fromJSDate(instant, { zone: 'utc' })
}
