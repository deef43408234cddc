import { v7 as uuidv7 } from 'uuid'
import type Invoice from '#models/invoice'
import { recordActivity, RUBIS } from '#services/activity/record'
import { releaseWritable } from '#services/clients/writable'
import { askAgain } from '#services/invoices/holds'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Obstacles that another address removes (relances: `start_decisions`). */
const NEEDS_ADDRESS = ['held', 'no_recipient', 'address_suppressed']

/**
 * From now on the client is written to at this address first, under the client's lock: those who were
 * written to until now said that they are not the ones.
 */
export async function useContact(
  trx: TransactionClientContract,
  { organizationId, clientId }: Invoice,
  { name, email }: { name: string | null; email: string }
) {
  const contacts = () =>
    trx.from('client_contacts').where({ organization_id: organizationId, client_id: clientId })
  await contacts().where('role', 'to').delete()
  await contacts().where('email', email).delete()
  await trx.table('client_contacts').insert({
    id: uuidv7(),
    organization_id: organizationId,
    client_id: clientId,
    name,
    email,
    role: 'to',
    position: 0,
  })
  await trx.rawQuery(
    'UPDATE clients SET revision = revision + 1, updated_at = rubis_now() WHERE organization_id = ? AND id = ?',
    [organizationId, clientId]
  )
  await recordActivity(trx, {
    organizationId,
    kind: 'client_updated',
    clientId,
    data: { fields: ['contacts'] },
  })
  await releaseWritable(trx, organizationId, clientId, RUBIS)
  await askAgain(trx, organizationId, { clientId }, NEEDS_ADDRESS)
}
