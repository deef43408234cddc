import { v7 as uuidv7 } from 'uuid'
import { vault } from '#lib/vault'
import { isWritable } from '#services/clients/writable'
import { holdInChange } from '#services/invoices/holds'
import type { Actor } from '#services/activity/record'
import type { DeliveryEvent } from '#values/delivery_event'
import type { FrozenPayload } from '#values/frozen_payload'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface CondemnedMail {
  organization_id: string
  client_id: string
  payload_encrypted: string
}

const PROVIDER: Actor = { kind: 'provider' }

/**
 * The addresses of this mail that refused it are not written to any more by this organization. When the
 * client has no other, its reminders are held until the user gives one. Under the client's lock.
 */
export async function condemnAddress(
  trx: TransactionClientContract,
  mail: CondemnedMail,
  event: DeliveryEvent
) {
  for (const email of refusedIn(mail, event)) {
    await suppress(trx, mail, email, event)
  }
  if (!(await isHeldAlready(trx, mail)) && !(await isWritable(trx, mail))) {
    await holdInChange(
      trx,
      mail.organization_id,
      { clientId: mail.client_id },
      { reason: event.fact === 'complained' ? 'unsubscribed' : 'bounce', endsAt: null },
      PROVIDER
    )
  }
}

/** Those it was sent to, among the ones the provider names; the client's own when it names none of them. */
function refusedIn({ payload_encrypted: sealed }: CondemnedMail, { recipients }: DeliveryEvent) {
  const { to, cc } = vault.open<FrozenPayload>('outbound_messages.payload', sealed)
  const main = to.address.toLowerCase()
  const copies = cc.map(({ address }) => address.toLowerCase())
  const named = [main, ...copies].filter((address) => recipients.includes(address))
  return named.length > 0 ? named : [main]
}

/** What the user has lifted since is not condemned anew by an old event. */
async function suppress(
  trx: TransactionClientContract,
  { organization_id: organizationId }: CondemnedMail,
  email: string,
  { fact, at }: DeliveryEvent
) {
  await trx.rawQuery(
    `INSERT INTO suppressions (id, organization_id, email, reason)
      SELECT :id, :organizationId, :email, :reason
      WHERE NOT EXISTS (
        SELECT 1 FROM suppressions AS s
        WHERE s.organization_id = :organizationId AND s.email = :email AND s.lifted_at >= :at
      )
      ON CONFLICT (email, organization_id) WHERE lifted_at IS NULL DO NOTHING`,
    {
      id: uuidv7(),
      organizationId,
      email,
      reason: fact === 'complained' ? 'complaint' : 'hard_bounce',
      at,
    }
  )
}

async function isHeldAlready(
  trx: TransactionClientContract,
  { organization_id: organizationId, client_id: clientId }: CondemnedMail
) {
  const hold = await trx
    .from('invoice_holds')
    .where({ organization_id: organizationId, client_id: clientId })
    .whereIn('reason', ['bounce', 'unsubscribed'])
    .whereNull('lifted_at')
    .first()
  return hold !== null
}
