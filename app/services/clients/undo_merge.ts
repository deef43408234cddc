import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import type Client from '#models/client'
import ClientMerge from '#models/client_merge'
import type { Actor } from '#services/activity/record'
import { lockBoth, tell } from '#services/clients/merge_clients'
import { moveHolds, moveInvoices } from '#services/clients/move_belongings'
import { whenQuiet } from '#services/relances/quiet'
import { FILLED_BY_MERGE } from '#values/client_merge'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Takes a merge back: each sheet is itself again, with the invoices it had and what happened to them
 * since. What was changed by hand on the kept sheet after the merge stays. A second undo does nothing.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws ConflictException `merge_is_not_the_last` when the kept sheet was merged in its turn
 */
export function undoMerge(
  organizationId: string,
  mergeId: string,
  actor: Actor
): Promise<ClientMerge> {
  return whenQuiet(organizationId, 'organization', async (trx) => {
    const merge = await ClientMerge.query({ client: trx })
      .where({ organizationId, id: mergeId })
      .first()
    if (!merge) {
      throw new NotFoundException()
    }
    if (merge.undoneAt) {
      return merge
    }
    const { kept, merged } = await lockBoth(trx, organizationId, merge.keptId, merge.mergedId)
    if (kept.mergedIntoId) {
      throw new ConflictException(
        'merge_is_not_the_last',
        'La fiche gardée a été fusionnée depuis : annulez d’abord cette fusion-là.'
      )
    }

    await giveBack(trx, merge)
    takeOff(kept, merge)
    await kept.save()
    await reopen(merged, merge)
    merge.undoneAt = DateTime.utc()
    merge.undoneBy = actor.userId ?? null
    await merge.save()
    await tell(trx, merge, 'client_merge_undone', { kept, merged, actor })
    return merge
  })
}

async function giveBack(trx: TransactionClientContract, merge: ClientMerge) {
  const { organizationId, keptId, mergedId, moved } = merge
  const back = { from: keptId, to: mergedId }
  await moveInvoices(trx, organizationId, { ...back, ids: moved.invoiceIds })
  await moveHolds(trx, organizationId, { ...back, ids: moved.holdIds })
  if (moved.contactIds.length > 0) {
    await trx
      .from('client_contacts')
      .where('organization_id', organizationId)
      .where('client_id', keptId)
      .whereIn('id', moved.contactIds)
      .delete()
  }
}

/** Only what still says what the merge wrote. */
function takeOff(kept: Client, { moved }: ClientMerge) {
  const untouched = FILLED_BY_MERGE.filter(
    (field) => moved.filled[field] !== undefined && kept[field] === moved.filled[field]
  )
  kept.merge(Object.fromEntries(untouched.map((field) => [field, null])))
  if (moved.notes && kept.notes === moved.notes.after) {
    kept.notes = moved.notes.before
  }
  kept.revision += 1
}

async function reopen(merged: Client, { moved }: ClientMerge) {
  merged.mergedIntoId = null
  merged.archivedAt = moved.wasArchived ? merged.archivedAt : null
  merged.revision += 1
  await merged.save()
}
