import { prepared } from '#lib/prepared'
import { recordActivity, type Activity } from '#services/activity/record'
import { notifyOrganization, type Notice } from '#services/notifications/notify'
import { handBackEndedPlans } from '#services/relances/plan_end'
import type { Settlement } from '#services/relances/settle_rows'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Writes what became of these reminders and all its consequences, in the caller's transaction, which
 * holds the locks of their invoices and rows. Counters come last, each by id.
 */
export async function writeSettlements(
  trx: TransactionClientContract,
  settlements: readonly Settlement[],
  { countersLocked = false } = {}
) {
  if (settlements.length === 0) {
    return
  }
  await writeTasks(trx, settlements)
  await voidMessages(trx, settlements)

  const sent = settlements.filter(({ to }) => to === 'sent')
  if (!countersLocked) {
    await lockCounters(trx, sent)
  }
  await writeInvoices(trx, sent)
  await recordActivity(trx, ...settlements.flatMap(toActivity))
  await notifyOrganization(trx, ...settlements.flatMap(toNotice))
  await handBackEndedPlans(
    trx,
    settlements
      .filter(({ to }) => to === 'sent' || to === 'failed')
      .map(({ row }) => row.invoice_id)
  )
  await writeCounters(trx, sent)
}

async function writeTasks(trx: TransactionClientContract, settlements: readonly Settlement[]) {
  await prepared(
    trx,
    `UPDATE relance_tasks AS t
      SET status = s."to", claim_token = NULL, lease_until = NULL, claims = s.claims,
        attempts = s.attempts,
        next_attempt_at = s.at,
        sent_at = CASE WHEN s."to" = 'sent' THEN s."acceptedAt" ELSE t.sent_at END,
        started_at = CASE
          WHEN s."to" = 'scheduled' THEN NULL
          WHEN s."to" = 'unknown' THEN coalesce(t.started_at, t.doubted_at)
          ELSE t.started_at END,
        doubted_at = CASE
          WHEN s.doubted THEN coalesce(t.doubted_at, rubis_now())
          WHEN s."to" = 'scheduled' THEN NULL
          ELSE t.doubted_at END,
        outbound_message_id = CASE WHEN s.voided THEN NULL ELSE t.outbound_message_id END,
        failure_code = coalesce(s.code, t.failure_code),
        cancel_reason = s.reason,
        cancelled_at = CASE WHEN s."to" = 'cancelled' THEN rubis_now() END,
        updated_at = rubis_now()
      FROM jsonb_to_recordset(:settlements::jsonb) AS s (id uuid, "to" text, claims integer, attempts integer,
        at timestamptz, "acceptedAt" timestamptz, doubted boolean, voided boolean, code text, reason text)
      WHERE t.id = s.id AND t.id = ANY(:ids)`,
    {
      ids: settlements.map(({ row }) => row.id),
      settlements: JSON.stringify(
        settlements.map((settlement) => ({
          id: settlement.row.id,
          to: settlement.to,
          claims: settlement.row.started_at ? 0 : settlement.row.claims,
          attempts: settlement.to === 'scheduled' ? settlement.attempts : settlement.row.attempts,
          at: settlement.to === 'scheduled' ? settlement.at.toISO() : null,
          acceptedAt: settlement.row.accepted_at,
          doubted: settlement.to === 'scheduled' && settlement.doubted,
          voided: isVoided(settlement),
          code: settlement.to === 'failed' ? settlement.code : null,
          reason: settlement.to === 'cancelled' ? settlement.reason : null,
        }))
      ),
    }
  )
}

/** A message that was proven not to leave counts nowhere: the next attempt renders anew. */
async function voidMessages(trx: TransactionClientContract, settlements: readonly Settlement[]) {
  const ids = settlements.filter(isVoided).flatMap(({ row }) => row.outbound_message_id ?? [])
  if (ids.length > 0) {
    await trx.rawQuery('UPDATE outbound_messages SET voided_at = rubis_now() WHERE id = ANY(?)', [
      ids,
    ])
  }
}

function isVoided(settlement: Settlement): boolean {
  if (settlement.to === 'cancelled') {
    return settlement.row.outbound_message_id !== null
  }
  return (settlement.to === 'scheduled' || settlement.to === 'failed') && settlement.voided
}

/** Before the invoices: their totals take the same locks, and one order serves both. */
async function lockCounters(trx: TransactionClientContract, sent: readonly Settlement[]) {
  if (sent.length > 0) {
    await prepared(
      trx,
      `SELECT 1 FROM organization_counters WHERE organization_id = ANY(?)
        ORDER BY organization_id FOR NO KEY UPDATE`,
      [[...new Set(sent.map(({ row }) => row.organization_id))]]
    )
  }
}

async function writeInvoices(trx: TransactionClientContract, sent: readonly Settlement[]) {
  if (sent.length === 0) {
    return
  }
  await prepared(
    trx,
    `UPDATE invoices AS i
      SET rubis_earned = i.rubis_earned + s.sends,
        status = CASE WHEN i.status IN ('pending', 'awaiting_user_confirmation')
          THEN 'in_relance' ELSE i.status END,
        first_reminded_at = coalesce(i.first_reminded_at, s.first_at),
        last_reminded_at = greatest(i.last_reminded_at, s.last_at),
        updated_at = rubis_now()
      FROM (
        SELECT id, count(*) AS sends, min(at) AS first_at, max(at) AS last_at
        FROM jsonb_to_recordset(:sends::jsonb) AS r (id uuid, at timestamptz) GROUP BY id
      ) AS s
      WHERE i.id = s.id AND i.id = ANY(:ids)`,
    {
      ids: sent.map(({ row }) => row.invoice_id),
      sends: JSON.stringify(sent.map(({ row }) => ({ id: row.invoice_id, at: row.accepted_at }))),
    }
  )
}

async function writeCounters(trx: TransactionClientContract, sent: readonly Settlement[]) {
  if (sent.length === 0) {
    return
  }
  await prepared(
    trx,
    `UPDATE organization_counters AS c
      SET rubis_count = c.rubis_count + s.sends, last_sent_at = greatest(c.last_sent_at, s.last_at)
      FROM (
        SELECT id, count(*) AS sends, max(at) AS last_at
        FROM jsonb_to_recordset(?::jsonb) AS r (id uuid, at timestamptz) GROUP BY id
      ) AS s
      WHERE c.organization_id = s.id`,
    [JSON.stringify(sent.map(({ row }) => ({ id: row.organization_id, at: row.accepted_at })))]
  )
}

function toActivity(settlement: Settlement): Activity[] {
  const { row } = settlement
  const event = (kind: Activity['kind'], data: Record<string, unknown> = {}): Activity[] => [
    {
      organizationId: row.organization_id,
      kind,
      invoiceId: row.invoice_id,
      clientId: row.client_id,
      relanceTaskId: row.id,
      data: {
        offsetDays: row.offset_days,
        tone: row.tone,
        remainderCents: row.remainder_cents,
        ...data,
      },
    },
  ]
  switch (settlement.to) {
    case 'sent':
      return event('relance_sent')
    case 'failed':
      return event('relance_failed', { code: settlement.code })
    case 'unknown':
      return event('relance_unknown')
    case 'cancelled':
      return event('relance_not_sent', { reason: settlement.reason })
    case 'scheduled':
      return row.started_at
        ? event('relance_waits', { reason: retryReason(settlement), until: settlement.at.toISO() })
        : []
  }
}

function retryReason(settlement: Settlement): string {
  if (settlement.to === 'scheduled' && settlement.doubted) {
    return 'answer_unclear'
  }
  return settlement.row.refusal_code === 'not_sent' ? 'not_started_in_time' : 'server_refused'
}

function toNotice(settlement: Settlement): Notice[] {
  const { row } = settlement
  const data = { relanceTaskId: row.id, numero: row.numero }
  const base = { organizationId: row.organization_id, invoiceId: row.invoice_id }
  if (settlement.to === 'failed') {
    return [{ ...base, kind: 'relance_failed', data: { ...data, code: settlement.code } }]
  }
  return settlement.to === 'unknown' ? [{ ...base, kind: 'relance_unknown', data }] : []
}
