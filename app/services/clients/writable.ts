import { liftInChange } from '#services/invoices/holds'
import type { Actor } from '#services/activity/record'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Whether one of the client's own addresses takes mail from this organization; a copy is not enough. */
export async function isWritable(
  trx: TransactionClientContract,
  client: { organization_id: string; client_id: string }
): Promise<boolean> {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `SELECT 1 FROM client_contacts AS k
      WHERE k.organization_id = ? AND k.client_id = ? AND k.role = 'to' AND NOT EXISTS (
        SELECT 1 FROM suppressions AS x
        WHERE x.email = k.email AND x.lifted_at IS NULL
          AND (x.organization_id IS NULL OR x.organization_id = k.organization_id)
      )
      LIMIT 1`,
    [client.organization_id, client.client_id]
  )
  return rows.length > 0
}

/**
 * Ends what an address that refused its mail had stopped, once the client has another: what waited is
 * asked again, by the rule of late steps. Under the client's lock.
 */
export async function releaseWritable(
  trx: TransactionClientContract,
  organizationId: string,
  clientId: string,
  actor: Actor
) {
  const holds: { id: string }[] = await trx
    .from('invoice_holds')
    .where({ organization_id: organizationId, client_id: clientId })
    .whereIn('reason', ['bounce', 'unsubscribed'])
    .whereNull('lifted_at')
    .orderBy('id')
    .select('id')
  const client = { organization_id: organizationId, client_id: clientId }
  if (holds.length === 0 || !(await isWritable(trx, client))) {
    return
  }
  for (const { id } of holds) {
    await liftInChange(trx, id, actor)
  }
}
