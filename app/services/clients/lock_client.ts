import NotFoundException from '#exceptions/not_found_exception'
import Client from '#models/client'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Locks, then reads: the statement that waits for a lock would still see the row as it was.
 *
 * @throws NotFoundException when the organization has no such client
 */
export async function lockClient(
  trx: TransactionClientContract,
  organizationId: string,
  id: string
): Promise<Client> {
  await trx.rawQuery(
    'SELECT 1 FROM clients WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
    [organizationId, id]
  )
  const client = await Client.query({ client: trx }).where({ organizationId, id }).first()
  if (!client) {
    throw new NotFoundException()
  }
  return client
}
