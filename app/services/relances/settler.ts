import {
  lockAnsweredWave,
  lockForSettling,
  readSettleRows,
  settlementOf,
} from '#services/relances/settle_rows'
import { writeSettlements } from '#services/relances/settle_writes'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Started, and its answer is recorded. */
const ANSWERED = `(m.accepted_at IS NOT NULL OR m.refused_at IS NOT NULL OR m.ambiguous_at IS NOT NULL)`

/**
 * Tx 3 of the send protocol: the reminders of one wave become what their answers say. Only rows that
 * are still this claim's count; a claim that was lost settles nothing.
 */
export async function settleWave(taskIds: string[], tokens: string[]) {
  if (taskIds.length === 0) {
    return
  }
  await db.transaction(async (trx) => {
    const locked = await lockAnsweredWave(trx, taskIds)
    const rows = await readSettleRows(
      trx,
      locked,
      `t.status = 'sending' AND t.claim_token = ANY(:tokens) AND t.started_at IS NOT NULL AND ${ANSWERED}`,
      { tokens }
    )
    await writeSettlements(trx, rows.map(settlementOf), { countersLocked: true })
  })
}

/** How many rows one sweep looks at; the next one takes the rest. */
const SWEEP_LIMIT = 200

/**
 * Claims whose lease is over: their process is dead or too late. What is known of the message decides;
 * a start without an answer may have been delivered. Returns how many were settled.
 */
export async function expireLeases(): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: { id: string }[] }>(
    `SELECT id FROM relance_tasks WHERE status = 'sending' AND lease_until < rubis_now()
      ORDER BY lease_until LIMIT ?`,
    [SWEEP_LIMIT]
  )
  if (rows.length === 0) {
    return 0
  }
  return expire(rows.map(({ id }) => id))
}

/** One row that cannot be settled must not keep the others waiting: they are tried one by one. */
async function expire(taskIds: string[]): Promise<number> {
  try {
    return await db.transaction(async (trx) =>
      settleExpired(trx, await lockForSettling(trx, taskIds, { skipLocked: true }))
    )
  } catch (error) {
    if (taskIds.length === 1) {
      logger.error({ err: error, relanceTaskId: taskIds[0] }, 'relance cannot be settled')
      return 0
    }
  }
  let settled = 0
  for (const id of taskIds) {
    settled += await expire([id])
  }
  return settled
}

/** The same for rows whose invoices the caller has locked: who changes an invoice settles it first. */
export async function settleExpired(
  trx: TransactionClientContract,
  lockedTaskIds: string[]
): Promise<number> {
  const expired = await readSettleRows(
    trx,
    lockedTaskIds,
    `t.status = 'sending' AND (t.lease_until < rubis_now() OR (t.started_at IS NOT NULL AND ${ANSWERED}))`
  )
  await writeSettlements(trx, expired.map(settlementOf))
  return expired.length
}

/**
 * Reminders in doubt whose message turns out to have been accepted, by a late answer or the provider's
 * word: they were sent, once. A person who already decided otherwise is not overruled.
 */
export async function settleLateAnswers(): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: { id: string }[] }>(
    `SELECT t.id FROM relance_tasks AS t JOIN outbound_messages AS m ON m.id = t.outbound_message_id
      WHERE t.status = 'unknown' AND m.accepted_at IS NOT NULL LIMIT ?`,
    [SWEEP_LIMIT]
  )
  if (rows.length === 0) {
    return 0
  }
  return db.transaction(async (trx) => {
    const locked = await lockForSettling(
      trx,
      rows.map(({ id }) => id),
      { skipLocked: true }
    )
    const late = await readSettleRows(
      trx,
      locked,
      `t.status = 'unknown' AND m.accepted_at IS NOT NULL`
    )
    await writeSettlements(
      trx,
      late.map((row) => ({ row, to: 'sent' as const }))
    )
    return late.length
  })
}
