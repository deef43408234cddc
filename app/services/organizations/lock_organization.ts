import Organization from '#models/organization'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Two requests cannot both see the last free slot: whoever creates, or writes what the offer is, holds the
 * organization. Rows that merely point at it can still be inserted meanwhile.
 */
export async function lockOrganization(trx: TransactionClientContract, id: string) {
  await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE', [id])
  return Organization.findOrFail(id, { client: trx })
}
