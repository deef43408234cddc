import { setTimeout as sleep } from 'node:timers/promises'
import config from '#config/relances'
import ReminderLeavingNowException from '#exceptions/reminder_leaving_now_exception'
import { lockForSettling } from '#services/relances/settle_rows'
import { settleExpired } from '#services/relances/settler'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What a change is about: the reminders that must not be on the wire meanwhile. */
export type QuietScope = { invoiceId: string } | { clientId: string } | 'organization'

/**
 * Runs a change in one transaction, under the lock of its scope, at a moment when no reminder of that
 * scope is on the wire: a payment is never committed while its reminder leaves. A reminder whose
 * answer is known or whose lease is over is settled here first.
 *
 * @throws ReminderLeavingNowException after 12 s
 */
export async function whenQuiet<Result>(
  organizationId: string,
  scope: QuietScope,
  change: (trx: TransactionClientContract) => Promise<Result>
): Promise<Result> {
  const begun = performance.now()
  for (;;) {
    const attempt = await db.transaction(async (trx) => {
      await lockScope(trx, organizationId, scope)
      if (await isLeaving(trx, organizationId, scope)) {
        return null
      }
      await settleStarted(trx, organizationId, scope)
      return { result: await change(trx) }
    })
    if (attempt) {
      return attempt.result
    }
    if (performance.now() - begun > config.quietTimeoutMs) {
      throw new ReminderLeavingNowException()
    }
    await sleep(config.quietRetryMs)
  }
}

/**
 * Start takes the same rows: it either committed before, and is seen, or waits for the change. NO KEY
 * UPDATE: who holds an invoice and inserts a row that points at the organization must not wait for
 * us, who may be waiting for that invoice.
 */
async function lockScope(
  trx: TransactionClientContract,
  organizationId: string,
  scope: QuietScope
) {
  if (scope === 'organization') {
    await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE', [
      organizationId,
    ])
  } else if ('clientId' in scope) {
    await trx.rawQuery(
      'SELECT 1 FROM clients WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
      [organizationId, scope.clientId]
    )
  } else {
    await trx.rawQuery(
      'SELECT 1 FROM invoices WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
      [organizationId, scope.invoiceId]
    )
  }
}

async function isLeaving(
  trx: TransactionClientContract,
  organizationId: string,
  scope: QuietScope
) {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `SELECT 1 FROM relance_tasks AS t
      LEFT JOIN outbound_messages AS m ON m.id = t.outbound_message_id
      WHERE ${inScope(scope)} AND t.status = 'sending' AND t.started_at IS NOT NULL
        AND t.lease_until > rubis_now()
        AND m.accepted_at IS NULL AND m.refused_at IS NULL AND m.ambiguous_at IS NULL
      LIMIT 1`,
    bindings(organizationId, scope)
  )
  return rows.length > 0
}

async function settleStarted(
  trx: TransactionClientContract,
  organizationId: string,
  scope: QuietScope
) {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT t.id FROM relance_tasks AS t
      WHERE ${inScope(scope)} AND t.status = 'sending' AND t.started_at IS NOT NULL ORDER BY t.id`,
    bindings(organizationId, scope)
  )
  if (rows.length > 0) {
    const locked = await lockForSettling(
      trx,
      rows.map(({ id }) => id)
    )
    await settleExpired(trx, locked)
  }
}

function inScope(scope: QuietScope): string {
  if (scope === 'organization') {
    return 't.organization_id = :organizationId'
  }
  return 'clientId' in scope
    ? 't.organization_id = :organizationId AND t.client_id = :id'
    : 't.organization_id = :organizationId AND t.invoice_id = :id'
}

function bindings(organizationId: string, scope: QuietScope): Record<string, string> {
  if (scope === 'organization') {
    return { organizationId }
  }
  return { organizationId, id: 'clientId' in scope ? scope.clientId : scope.invoiceId }
}
