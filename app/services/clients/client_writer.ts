import { v7 as uuidv7 } from 'uuid'
import Client from '#models/client'
import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { assertUsablePlan } from '#services/plans/usable_plan'
import { askAgain } from '#services/invoices/holds'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What completing a client may end (relances: `start_decisions`). */
const WAITS_FOR_ADDRESS = ['no_recipient', 'address_suppressed', 'missing_values']

export interface ContactInput {
  id?: string
  name?: string | null
  email: string
  role?: 'to' | 'cc'
}

export interface ClientInput {
  name?: string
  kind?: 'business' | 'consumer' | 'public_body'
  siren?: string | null
  address?: string | null
  postalCode?: string | null
  city?: string | null
  country?: string
  locale?: 'fr' | 'en'
  timeZone?: string | null
  planId?: string | null
  paymentTermDays?: number | null
  notes?: string | null
}

/**
 * Adds a client with its contacts.
 *
 * @returns its id
 * @throws UnprocessableException `unknown_plan`, `duplicate_contact`
 */
export function createClient(
  organizationId: string,
  { contacts = [], ...input }: ClientInput & { name: string; contacts?: ContactInput[] }
): Promise<string> {
  return db.transaction(async (trx) => {
    await assertUsablePlan(trx, organizationId, input.planId)
    const client = await Client.create(
      { ...input, notes: input.notes ?? '', organizationId },
      { client: trx }
    )
    await writeContacts(trx, client, contacts)
    return client.id
  })
}

/**
 * Changes what is given. Contacts are replaced whole; reminders that waited for an address leave.
 *
 * @throws NotFoundException, UnprocessableException `unknown_plan`, `duplicate_contact`
 */
export function updateClient(
  organizationId: string,
  clientId: string,
  { contacts, archived, ...input }: ClientInput & { contacts?: ContactInput[]; archived?: boolean }
): Promise<void> {
  return db.transaction(async (trx) => {
    const client = await lockClient(trx, organizationId, clientId)
    if (input.planId !== client.planId) {
      await assertUsablePlan(trx, organizationId, input.planId)
    }

    const { notes = client.notes, ...others } = input
    client.merge({ ...others, notes: notes ?? '' })
    if (archived !== undefined) {
      client.archivedAt = archived ? (client.archivedAt ?? DateTime.utc()) : null
    }
    await client.save()

    if (contacts) {
      await writeContacts(trx, client, contacts)
    }
    await askAgain(trx, organizationId, { clientId }, WAITS_FOR_ADDRESS)
  })
}

/** Locks, then reads: the statement that waits for a lock would still see the row as it was. */
async function lockClient(trx: TransactionClientContract, organizationId: string, id: string) {
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

/** The given ones replace the present ones; one that is named by its id keeps it. */
async function writeContacts(
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
