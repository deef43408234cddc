import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Move {
  from: string
  to: string
  /** only these; all of them when left out */
  ids?: string[]
}

/**
 * Invoices with their reminders, mails and links, under the locks of both clients: invoices by id, then
 * reminders by id. A reminder that a worker has claimed and not started is given back: its start would
 * look at the client it had. Returns the ids of the invoices.
 */
export async function moveInvoices(
  trx: TransactionClientContract,
  organizationId: string,
  move: Move
): Promise<string[]> {
  const locked = await lockInvoices(trx, organizationId, move)
  if (locked.length === 0) {
    return []
  }
  const bindings = { organizationId, to: move.to, invoices: locked }
  await trx.rawQuery(
    `SELECT 1 FROM relance_tasks
      WHERE organization_id = :organizationId AND invoice_id = ANY(:invoices)
      ORDER BY id FOR NO KEY UPDATE`,
    bindings
  )
  await trx.rawQuery(
    `UPDATE relance_tasks
      SET client_id = :to, updated_at = rubis_now(),
        status = CASE WHEN unstarted THEN 'scheduled' ELSE status END,
        claim_token = CASE WHEN unstarted THEN NULL ELSE claim_token END,
        lease_until = CASE WHEN unstarted THEN NULL ELSE lease_until END
      FROM (
        SELECT id AS task_id, status = 'sending' AND started_at IS NULL AS unstarted FROM relance_tasks
        WHERE organization_id = :organizationId AND invoice_id = ANY(:invoices)
      ) AS claimed
      WHERE id = claimed.task_id`,
    bindings
  )
  for (const table of ['outbound_messages', 'rehearsals']) {
    await trx.rawQuery(
      `UPDATE ${table} SET client_id = :to
        WHERE organization_id = :organizationId AND invoice_id = ANY(:invoices)`,
      bindings
    )
  }
  // Counters come last: the triggers of invoices count them.
  await trx.rawQuery(
    `UPDATE invoices SET client_id = :to, updated_at = rubis_now()
      WHERE organization_id = :organizationId AND id = ANY(:invoices)`,
    bindings
  )
  return locked
}

/** Pauses of the whole client that last: what was held stays held. Returns their ids. */
export async function moveHolds(
  trx: TransactionClientContract,
  organizationId: string,
  move: Move
): Promise<string[]> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `UPDATE invoice_holds SET client_id = :to
      WHERE organization_id = :organizationId AND client_id = :from
        AND (:all OR id = ANY(:ids))
        AND (NOT :all OR (lifted_at IS NULL AND (ends_at IS NULL OR ends_at > rubis_now())))
      RETURNING id`,
    scopeOf(organizationId, move)
  )
  return rows.map(({ id }) => id)
}

const scopeOf = (organizationId: string, { from, to, ids }: Move) => ({
  organizationId,
  from,
  to,
  all: ids === undefined,
  ids: ids ?? [],
})

async function lockInvoices(
  trx: TransactionClientContract,
  organizationId: string,
  move: Move
): Promise<string[]> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT id FROM invoices WHERE organization_id = :organizationId AND client_id = :from
        AND (:all OR id = ANY(:ids))
      ORDER BY id FOR NO KEY UPDATE`,
    scopeOf(organizationId, move)
  )
  return rows.map(({ id }) => id)
}
