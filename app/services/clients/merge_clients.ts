import { v7 as uuidv7 } from 'uuid'
import type Client from '#models/client'
import ClientMerge from '#models/client_merge'
import { recordActivity, type Actor } from '#services/activity/record'
import { lockClient } from '#services/clients/lock_client'
import { assertMergeable } from '#services/clients/merge_preview'
import { moveHolds, moveInvoices } from '#services/clients/move_belongings'
import { whenQuiet } from '#services/relances/quiet'
import { fieldsToFill, mergedNotes, type MovedByMerge } from '#values/client_merge'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Makes one client of two sheets. The kept one takes the invoices with their reminders and the mails
 * already sent (the gap and the caps of a client count them; their words stay frozen as they were), the
 * pauses that last, the addresses it lacks and the facts it does not know. The merged one is archived
 * and points at it, with its own contacts and history: `undoMerge` gives everything back.
 *
 * The organization is locked first, at a moment when none of its reminders is on the wire, then both
 * clients, then the invoices, each by id: nobody creates an invoice or starts a reminder meanwhile.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws UnprocessableException `same_client`, `client_already_merged`
 */
export function mergeClients(
  organizationId: string,
  keptId: string,
  mergedId: string,
  actor: Actor
): Promise<ClientMerge> {
  return whenQuiet(organizationId, 'organization', async (trx) => {
    const { kept, merged } = await lockBoth(trx, organizationId, keptId, mergedId)
    assertMergeable(kept, merged)

    const moved: MovedByMerge = {
      invoiceIds: await moveInvoices(trx, organizationId, { from: mergedId, to: keptId }),
      holdIds: await moveHolds(trx, organizationId, { from: mergedId, to: keptId }),
      contactIds: await copyContacts(trx, kept, merged),
      wasArchived: merged.archivedAt !== null,
      ...fill(kept, merged),
    }
    await kept.save()
    await archiveInto(merged, kept)

    const merge = await ClientMerge.create(
      { organizationId, keptId, mergedId, moved, mergedBy: actor.userId ?? null, undoneAt: null },
      { client: trx }
    )
    await tell(trx, merge, 'client_merged', { kept, merged, actor })
    return merge
  })
}

/** Each by id, whichever is kept: two people who merge the same two cannot wait for each other. */
export async function lockBoth(
  trx: TransactionClientContract,
  organizationId: string,
  keptId: string,
  mergedId: string
): Promise<{ kept: Client; merged: Client }> {
  const clients = new Map<string, Client>()
  for (const id of [keptId, mergedId].toSorted()) {
    clients.set(id, await lockClient(trx, organizationId, id))
  }
  return { kept: clients.get(keptId)!, merged: clients.get(mergedId)! }
}

async function copyContacts(
  trx: TransactionClientContract,
  kept: Client,
  merged: Client
): Promise<string[]> {
  const ofClient = (clientId: string) =>
    trx
      .from('client_contacts')
      .where('organization_id', kept.organizationId)
      .where('client_id', clientId)
  const present: { email: string }[] = await ofClient(kept.id).select('email')
  const others: { name: string | null; email: string; role: string; position: number }[] =
    await ofClient(merged.id).orderByRaw(`role = 'cc', position, id`)
  const known = new Set(present.map(({ email }) => email))
  const copies = others
    .filter(({ email }) => !known.has(email))
    .map(({ name, email, role }, index) => ({
      id: uuidv7(),
      organization_id: kept.organizationId,
      client_id: kept.id,
      name,
      email,
      role,
      position: present.length + index,
    }))
  if (copies.length > 0) {
    await trx.table('client_contacts').multiInsert(copies)
  }
  return copies.map(({ id }) => id)
}

function fill(kept: Client, merged: Client): Pick<MovedByMerge, 'filled' | 'notes'> {
  const filled = fieldsToFill(kept, merged)
  const before = kept.notes
  const after = mergedNotes(before, merged.notes, merged.name)
  kept.merge({ ...filled, notes: after } as Partial<Client>)
  kept.revision += 1
  return { filled, notes: after === before ? null : { before, after } }
}

async function archiveInto(merged: Client, kept: Client) {
  merged.archivedAt ??= DateTime.utc()
  merged.mergedIntoId = kept.id
  merged.revision += 1
  await merged.save()
}

/** The names are those of the sheets: the log holds ids. */
export function tell(
  trx: TransactionClientContract,
  merge: ClientMerge,
  kind: 'client_merged' | 'client_merge_undone',
  { kept, merged, actor }: { kept: Client; merged: Client; actor: Actor }
) {
  return recordActivity(trx, {
    organizationId: merge.organizationId,
    kind,
    actor,
    clientId: kept.id,
    data: {
      mergeId: merge.id,
      mergedClientId: merged.id,
      invoices: merge.moved.invoiceIds.length,
    },
  })
}
