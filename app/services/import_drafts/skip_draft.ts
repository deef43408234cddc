import type Organization from '#models/organization'
import type { Actor } from '#services/activity/record'
import { draftDetail, type DraftDetail } from '#services/import_drafts/draft_detail'
import { assertOpen, lockDraft } from '#services/import_drafts/edit_draft'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

/**
 * Leaves a draft aside, with a reason: it becomes no invoice and no longer waits. A second time does
 * nothing.
 *
 * @throws NotFoundException, ConflictException `draft_closed` once it is an invoice
 */
export async function skipDraft(
  organization: Organization,
  batchId: string,
  draftId: string,
  { reason, actor }: { reason: string; actor: Actor }
): Promise<DraftDetail> {
  await db.transaction(async (trx) => {
    const draft = await lockDraft(trx, organization.id, batchId, draftId)
    if (draft.status === 'skipped') {
      return
    }
    assertOpen(draft)
    draft.merge({
      status: 'skipped',
      skipReason: reason,
      closedAt: DateTime.utc(),
      closedBy: actor.userId ?? null,
      revision: draft.revision + 1,
    })
    await draft.save()
  })
  return draftDetail(organization, batchId, draftId)
}

/**
 * Undo of the skip: the draft waits again, as it was left. A second undo does nothing.
 *
 * @throws NotFoundException, ConflictException `draft_closed` once it is an invoice
 */
export async function restoreDraft(
  organization: Organization,
  batchId: string,
  draftId: string
): Promise<DraftDetail> {
  await db.transaction(async (trx) => {
    const draft = await lockDraft(trx, organization.id, batchId, draftId)
    if (draft.status === 'pending') {
      return
    }
    if (draft.status !== 'skipped') {
      assertOpen(draft)
    }
    draft.merge({
      status: 'pending',
      skipReason: '',
      closedAt: null,
      closedBy: null,
      revision: draft.revision + 1,
    })
    await draft.save()
  })
  return draftDetail(organization, batchId, draftId)
}
