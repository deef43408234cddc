import Invoice from '#models/invoice'
import { recordActivity } from '#services/activity/record'
import { askAgain } from '#services/invoices/holds'
import { goesOnBySilence, type SilencePolicy } from '#values/checkin_dates'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const BATCH = 200

interface SilentQuestion {
  id: string
  organization_id: string
  invoice_id: string
}

interface SilentStep {
  tone: Tone
  requires_manual_validation: boolean
  silence_policy: SilencePolicy
  relance_task_id: string
}

/**
 * Twenty-four hours without an answer: what the plan lets go goes on, the rest waits until a person
 * answers. Each under the lock of its invoice, on the plan as it is now.
 *
 * @returns how many silences were settled
 */
export async function settleSilences(signal?: AbortSignal): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: SilentQuestion[] }>(
    `SELECT id, organization_id, invoice_id FROM checkin_tasks
      WHERE status = 'sent' AND silence IS NULL AND silent_at <= rubis_now()
      ORDER BY silent_at LIMIT ${BATCH}`
  )
  for (const row of rows) {
    if (signal?.aborted) {
      break
    }
    try {
      await settleSilence(row)
    } catch (error) {
      logger.error({ err: error, checkinId: row.id }, 'silence cannot be settled')
    }
  }
  return rows.length
}

function settleSilence({
  id,
  organization_id: organizationId,
  invoice_id: invoiceId,
}: SilentQuestion) {
  return db.transaction(async (trx) => {
    const invoice = await Invoice.lock(trx, organizationId, invoiceId)
    const step = await stepOf(trx, id)
    if (!step) {
      return
    }
    const goesOn = goesOnBySilence(
      { tone: step.tone, requiresManualValidation: step.requires_manual_validation },
      step.silence_policy
    )
    await trx.rawQuery(
      `UPDATE checkin_tasks SET silence = ?, holds = ?, updated_at = rubis_now()
        WHERE id = ? AND status = 'sent' AND silence IS NULL`,
      [goesOn ? 'goes_on' : 'holds', !goesOn, id]
    )
    if (goesOn) {
      await release(trx, invoice)
    }
    await recordActivity(trx, {
      organizationId,
      kind: 'checkin_silent',
      invoiceId,
      clientId: invoice.clientId,
      relanceTaskId: step.relance_task_id,
      data: { checkinId: id, goesOn, tone: step.tone },
    })
  })
}

/** Null when somebody answered, or cancelled its reminder, while the lock was waited for. */
async function stepOf(trx: TransactionClientContract, checkinId: string) {
  const { rows } = await trx.rawQuery<{ rows: SilentStep[] }>(
    `SELECT s.tone, s.requires_manual_validation, p.silence_policy, q.relance_task_id
      FROM checkin_tasks AS q
      JOIN relance_tasks AS t ON t.organization_id = q.organization_id AND t.id = q.relance_task_id
      JOIN plan_steps AS s ON s.id = t.plan_step_id
      JOIN plans AS p ON p.id = s.plan_id
      WHERE q.id = ? AND q.status = 'sent' AND q.silence IS NULL AND q.silent_at <= rubis_now()`,
    [checkinId]
  )
  return rows.at(0) ?? null
}

/** What waited for this question, and for no other, is asked anew and leaves at its time. */
async function release(trx: TransactionClientContract, invoice: Invoice) {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `SELECT 1 FROM checkin_tasks
      WHERE organization_id = ? AND invoice_id = ? AND status = 'sent' AND holds LIMIT 1`,
    [invoice.organizationId, invoice.id]
  )
  if (rows.length > 0) {
    return
  }
  if (invoice.status === 'awaiting_user_confirmation') {
    await invoice.releaseUnanswered()
  }
  await askAgain(trx, invoice.organizationId, { invoiceId: invoice.id }, ['awaiting_checkin'])
}

/** Questions that hold nothing any more lapse with their link. */
export async function expireCheckins(): Promise<void> {
  await db.rawQuery(
    `UPDATE checkin_tasks SET status = 'expired', updated_at = rubis_now()
      WHERE id IN (
        SELECT id FROM checkin_tasks WHERE status = 'sent' AND NOT holds AND expires_at <= rubis_now()
        ORDER BY id FOR NO KEY UPDATE SKIP LOCKED
      )`
  )
}

/**
 * Invoices that wait for an answer nobody is asked for any more: the reminder of their question was
 * skipped, its moment has passed, or the organization no longer wants to be asked.
 */
export async function releaseUnasked(): Promise<void> {
  const { rows } = await db.rawQuery<{ rows: { id: string; organization_id: string }[] }>(
    `SELECT i.id, i.organization_id FROM invoices AS i
      WHERE i.status = 'awaiting_user_confirmation' AND NOT EXISTS (
        SELECT 1 FROM checkin_tasks AS q
        WHERE q.organization_id = i.organization_id AND q.invoice_id = i.id
          AND q.status = 'sent' AND q.holds
      )
      ORDER BY i.id LIMIT ${BATCH}`
  )
  for (const row of rows) {
    try {
      await db.transaction(async (trx) => {
        const invoice = await Invoice.lock(trx, row.organization_id, row.id)
        await release(trx, invoice)
      })
    } catch (error) {
      logger.error({ err: error, invoiceId: row.id }, 'an invoice cannot be released')
    }
  }
}
