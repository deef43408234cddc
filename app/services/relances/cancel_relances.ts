import { recordActivity } from '#services/activity/record'
import type { CancelReason } from '#values/relance_status'
import type { Tone } from '#values/tones'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Cancellation {
  taskId: string
  reason: CancelReason
}

interface CancelledRow {
  id: string
  organization_id: string
  client_id: string
  invoice_id: string
  cancel_reason: CancelReason
  offset_days: number
  tone: Tone
  remainder_cents: number
}

/**
 * Ends reminders that have not started to leave, and says why of each in the decision log. The caller
 * holds the lock of their invoice.
 */
export async function cancelRelances(
  trx: TransactionClientContract,
  cancellations: readonly Cancellation[]
) {
  if (cancellations.length === 0) {
    return
  }
  const { rows } = await trx.rawQuery<{ rows: CancelledRow[] }>(
    `UPDATE relance_tasks AS t
      SET status = 'cancelled', cancel_reason = c.reason, cancelled_at = rubis_now(),
        claim_token = NULL, lease_until = NULL, updated_at = rubis_now()
      FROM jsonb_to_recordset(?::jsonb) AS c ("taskId" uuid, reason text), plan_steps AS s, invoices AS i
      WHERE t.id = c."taskId" AND s.id = t.plan_step_id AND i.id = t.invoice_id
      RETURNING t.id, t.organization_id, t.client_id, t.invoice_id, t.cancel_reason, s.offset_days,
        s.tone, i.remainder_cents`,
    [JSON.stringify(cancellations)]
  )
  await recordActivity(
    trx,
    ...rows
      .toSorted((a, b) => a.offset_days - b.offset_days)
      .map((row) => ({
        organizationId: row.organization_id,
        kind: 'relance_not_sent' as const,
        invoiceId: row.invoice_id,
        clientId: row.client_id,
        relanceTaskId: row.id,
        data: {
          reason: row.cancel_reason,
          offsetDays: row.offset_days,
          tone: row.tone,
          remainderCents: row.remainder_cents,
        },
      }))
  )
}
