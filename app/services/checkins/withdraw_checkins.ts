import { askAgain } from '#services/invoices/holds'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * The organization no longer wants to be asked: open questions lapse, and what waited for them is
 * asked anew. The status of their invoices follows with the next round. The caller holds the lock of
 * the organization, by which nothing is asked meanwhile.
 */
export async function withdrawCheckins(trx: TransactionClientContract, organizationId: string) {
  await trx.rawQuery(
    `UPDATE checkin_tasks SET status = 'expired', holds = false, updated_at = rubis_now()
      WHERE id IN (
        SELECT id FROM checkin_tasks WHERE organization_id = ? AND status = 'sent'
        ORDER BY id FOR NO KEY UPDATE
      )`,
    [organizationId]
  )
  await askAgain(trx, organizationId, {}, ['awaiting_checkin'])
}
