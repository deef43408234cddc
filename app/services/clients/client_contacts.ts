import { v7 as uuidv7 } from 'uuid'
import UnprocessableException from '#exceptions/unprocessable_exception'
import type Client from '#models/client'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface ContactInput {
  id?: string
  name?: string | null
  email: string
  role?: 'to' | 'cc'
}

/** The given ones replace the present ones; one that is named by its id keeps it. */
export async function writeContacts(
  trx: TransactionClientContract,
  { organizationId, id: clientId }: Client,
  contacts: ContactInput[]
) {
  const repeated = contacts.findIndex(
    ({ email }, at) => contacts.findIndex((contact) => contact.email === email) < at
  )
  if (repeated !== -1) {
    throw new UnprocessableException(
      'duplicate_contact',
      'La même adresse est donnée deux fois.',
      `contacts.${repeated}.email`
    )
  }

  const present = trx
    .from('client_contacts')
    .where('organization_id', organizationId)
    .where('client_id', clientId)
  const replaced: { id: string }[] = await present.clone().select('id')
  const known = new Set(replaced.map(({ id }) => id))
  await present.delete()
  if (contacts.length === 0) {
    return
  }
  await trx.table('client_contacts').multiInsert(
    contacts.map(({ id, name = null, email, role = 'to' }, position) => ({
      id: id && known.delete(id) ? id : uuidv7(),
      organization_id: organizationId,
      client_id: clientId,
      name,
      email,
      role,
      position,
    }))
  )
}
