import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import type ImportDraft from '#models/import_draft'
import type Organization from '#models/organization'
import { draftDetail, findDraft, type DraftDetail } from '#services/import_drafts/draft_detail'
import { clientCandidates, clientsById } from '#services/import_drafts/known_clients'
import { assertUsablePlan } from '#services/plans/usable_plan'
import type { StoredMatch } from '#values/imports/client_match'
import { valuesOf } from '#values/imports/draft_decisions'
import type { DraftValues } from '#values/imports/draft_fields'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface DraftEdit {
  /** the edition that was read before the change */
  revision: number
  /** what a person wrote, by field; null empties one */
  edited: DraftValues
}

/**
 * Keeps what a person writes while they write it. Two windows on one draft cannot overwrite each other
 * unseen: the second one is told, and reads it again.
 *
 * @throws NotFoundException for the draft, or for a client of someone else
 * @throws UnprocessableException `unknown_plan`
 * @throws ConflictException `draft_changed` with the present `revision`, `draft_closed`
 */
export async function editDraft(
  organization: Organization,
  batchId: string,
  draftId: string,
  { revision, edited }: DraftEdit
): Promise<DraftDetail> {
  await db.transaction(async (trx) => {
    const draft = await lockDraft(trx, organization.id, batchId, draftId)
    assertOpen(draft)
    assertEdition(draft, revision)
    await assertUsablePlan(trx, organization.id, edited.planId, 'edited.planId')
    await assertOwnClient(trx, organization.id, edited.clientId)

    draft.edited = { ...draft.edited, ...edited }
    draft.clientMatch = await matchOf(trx, draft)
    draft.revision += 1
    await draft.save()
  })
  return draftDetail(organization, batchId, draftId)
}

/** Locks, then reads. @throws NotFoundException */
export async function lockDraft(
  trx: TransactionClientContract,
  organizationId: string,
  batchId: string,
  draftId: string
): Promise<ImportDraft> {
  await trx.rawQuery(
    'SELECT 1 FROM import_drafts WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
    [organizationId, draftId]
  )
  return findDraft(organizationId, batchId, draftId, trx)
}

/** @throws ConflictException `draft_closed` */
export function assertOpen({ status, invoiceId }: ImportDraft) {
  if (status !== 'pending') {
    throw new ConflictException(
      'draft_closed',
      status === 'validated' ? 'Ce brouillon est déjà une facture.' : 'Ce brouillon a été écarté.',
      { status, invoiceId }
    )
  }
}

/** @throws ConflictException `draft_changed` */
export function assertEdition(draft: ImportDraft, revision: number) {
  if (draft.revision !== revision) {
    throw new ConflictException(
      'draft_changed',
      'Ce brouillon a été modifié entre-temps : rien n’a été écrasé.',
      { draftId: draft.id, revision: draft.revision }
    )
  }
}

/** The likeliest client for what is now known of it; null when nobody is alike. */
export async function matchOf(
  trx: TransactionClientContract,
  draft: ImportDraft
): Promise<StoredMatch | null> {
  const { clientName, clientEmail, clientSiren } = valuesOf({ ...draft.ownFacts(), match: null })
  const [best] = await clientCandidates(
    draft.organizationId,
    { name: clientName ?? null, email: clientEmail ?? null, siren: clientSiren ?? null },
    trx
  )
  return best ? { clientId: best.clientId, reason: best.reason, score: best.score } : null
}

async function assertOwnClient(
  trx: TransactionClientContract,
  organizationId: string,
  clientId: string | null | undefined
) {
  const found = await clientsById(organizationId, clientId ? [clientId] : [], trx)
  if (clientId && !found.has(clientId)) {
    throw new NotFoundException()
  }
}
