import ConflictException from '#exceptions/conflict_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import Client from '#models/client'
import { recordActivity, RUBIS, type Actor } from '#services/activity/record'
import { writeContacts, type ContactInput } from '#services/clients/client_contacts'
import { lockClient } from '#services/clients/lock_client'
import { releaseWritable } from '#services/clients/writable'
import { askAgain } from '#services/invoices/holds'
import { assertUsablePlan } from '#services/plans/usable_plan'
import type { ActivityKind } from '#values/activity'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What completing a client may end (relances: `start_decisions`). */
const WAITS_FOR_ADDRESS = [
  'no_recipient',
  'address_suppressed',
  'missing_values',
  'penalties_for_consumer',
]

export interface ClientInput {
  name?: string
  kind?: 'business' | 'consumer' | 'public_body'
  siren?: string | null
  siret?: string | null
  vatNumber?: string | null
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

export interface NewClient extends ClientInput {
  name: string
  contacts?: ContactInput[]
}

export interface ClientUpdate extends ClientInput {
  contacts?: ContactInput[]
  archived?: boolean
  /** the edition that was read before the change; without it, the last writer wins */
  revision?: number
}

/**
 * Adds a client with its contacts.
 *
 * @returns its id
 * @throws UnprocessableException `unknown_plan`, `duplicate_contact`, `siret_of_another_siren`
 */
export function createClient(
  organizationId: string,
  input: NewClient,
  actor: Actor = RUBIS
): Promise<string> {
  return db.transaction((trx) => addClient(trx, organizationId, input, actor))
}

/** The same inside a transaction that has begun. */
export async function addClient(
  trx: TransactionClientContract,
  organizationId: string,
  { contacts = [], ...input }: NewClient,
  actor: Actor
): Promise<string> {
  await assertUsablePlan(trx, organizationId, input.planId)
  const client = new Client().merge({
    ...input,
    notes: input.notes ?? '',
    revision: 1,
    organizationId,
  })
  agreeNumbers(client)
  signNotes(client, actor)
  await client.useTransaction(trx).save()
  await writeContacts(trx, client, contacts)
  await tell(trx, client, 'client_created', actor)
  return client.id
}

/**
 * Changes what is given. Contacts are replaced whole; reminders that waited for an address leave. Two
 * people who read the same edition cannot both change it: the second one is told, and decides.
 *
 * @throws NotFoundException, UnprocessableException like `createClient`
 * @throws ConflictException `client_changed` with the present `revision`, `client_has_open_invoices`,
 *   `client_is_merged`
 */
export function updateClient(
  organizationId: string,
  clientId: string,
  { contacts, archived, revision, ...input }: ClientUpdate,
  actor: Actor = RUBIS
): Promise<void> {
  return db.transaction(async (trx) => {
    const client = await lockClient(trx, organizationId, clientId)
    assertEdition(client, revision)
    if (input.planId !== client.planId) {
      await assertUsablePlan(trx, organizationId, input.planId)
    }

    const { notes = client.notes, ...others } = input
    client.merge({ ...others, notes: notes ?? '' })
    agreeNumbers(client)
    signNotes(client, actor)
    const fields = Object.keys(client.$dirty).filter((field) => !field.startsWith('notesEdited'))
    if (contacts) {
      await writeContacts(trx, client, contacts)
      fields.push('contacts')
    }
    if (archived !== undefined) {
      await archive(trx, client, archived, actor)
    }
    client.revision += 1
    await client.save()
    if (fields.length > 0) {
      await tell(trx, client, 'client_updated', actor, { fields })
    }
    if (contacts) {
      await releaseWritable(trx, organizationId, clientId, actor)
    }
    await askAgain(trx, organizationId, { clientId }, WAITS_FOR_ADDRESS)
  })
}

/**
 * Removes a client that never had an invoice; one that had some is archived, so that what was sent
 * keeps its name.
 *
 * @throws NotFoundException, ConflictException `client_has_open_invoices`
 */
export function removeClient(
  organizationId: string,
  clientId: string,
  actor: Actor
): Promise<'deleted' | 'archived'> {
  return db.transaction(async (trx) => {
    const client = await lockClient(trx, organizationId, clientId)
    if (await hasHistory(trx, client)) {
      await archive(trx, client, true, actor)
      client.revision += 1
      await client.save()
      return 'archived'
    }
    await client.delete()
    return 'deleted'
  })
}

/** Invoices, or a sheet merged into this one: something would be left pointing at nothing. */
async function hasHistory(trx: TransactionClientContract, { organizationId, id }: Client) {
  const counters = await trx
    .from('client_counters')
    .where({ organization_id: organizationId, client_id: id })
    .firstOrFail()
  const merge = await trx
    .from('client_merges')
    .where('organization_id', organizationId)
    .where((either) => either.where('kept_id', id).orWhere('merged_id', id))
    .first()
  return counters.invoice_count > 0 || merge !== null
}

async function archive(
  trx: TransactionClientContract,
  client: Client,
  archived: boolean,
  actor: Actor
) {
  if (archived === (client.archivedAt !== null)) {
    return
  }
  if (!archived && client.mergedIntoId) {
    throw new ConflictException(
      'client_is_merged',
      'Cette fiche a été fusionnée : annulez la fusion pour la retrouver.'
    )
  }
  if (archived) {
    await assertNothingOpen(trx, client)
  }
  client.archivedAt = archived ? DateTime.utc() : null
  await tell(trx, client, archived ? 'client_archived' : 'client_restored', actor)
}

/** What is still chased must stay in sight. */
async function assertNothingOpen(trx: TransactionClientContract, client: Client) {
  const counters = await trx
    .from('client_counters')
    .where({ organization_id: client.organizationId, client_id: client.id })
    .firstOrFail()
  if (counters.open_count > 0) {
    throw new ConflictException(
      'client_has_open_invoices',
      'Ce client a encore des factures en cours : soldez-les ou annulez-les d’abord.',
      { openCount: counters.open_count }
    )
  }
}

function assertEdition(client: Client, revision: number | undefined) {
  if (revision !== undefined && revision !== client.revision) {
    throw new ConflictException(
      'client_changed',
      'Cette fiche a été modifiée entre-temps : rien n’a été écrasé.',
      { revision: client.revision }
    )
  }
}

/** A SIRET begins with the SIREN of its owner; it gives it when there is none. */
function agreeNumbers(client: Client) {
  if (!client.siret) {
    return
  }
  client.siren ??= client.siret.slice(0, 9)
  if (!client.siret.startsWith(client.siren)) {
    throw new UnprocessableException(
      'siret_of_another_siren',
      'Ce SIRET n’est pas celui d’un établissement de ce SIREN.',
      'siret'
    )
  }
}

function signNotes(client: Client, actor: Actor) {
  if ('notes' in client.$dirty && (client.$isPersisted || client.notes !== '')) {
    client.notesEditedAt = DateTime.utc()
    client.notesEditedBy = actor.userId ?? null
  }
}

function tell(
  trx: TransactionClientContract,
  { organizationId, id }: Client,
  kind: ActivityKind,
  actor: Actor,
  data?: Record<string, unknown>
) {
  return recordActivity(trx, {
    organizationId,
    kind,
    actor,
    clientId: id,
    data,
  })
}
