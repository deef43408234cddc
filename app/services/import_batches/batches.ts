import NotFoundException from '#exceptions/not_found_exception'
import ImportBatch from '#models/import_batch'
import type { Actor } from '#services/activity/record'
import { batchCounts, NO_COUNTS, type BatchCounts } from '#services/import_batches/batch_counts'
import { fileRows, type ImportFileRow } from '#services/import_batches/file_rows'
import { draftRows, type DraftRow } from '#services/import_drafts/draft_rows'
import { DEFAULT_PAGE, pageOf, readCursor, type Page } from '#services/lists/keyset'
import type Organization from '#models/organization'

export type ImportSource = ImportBatch['source']

/** A batch in a list. */
export interface BatchRow {
  id: string
  source: ImportSource
  /** UTC */
  createdAt: string
  counts: BatchCounts
}

export interface BatchDetail extends BatchRow {
  files: ImportFileRow[]
  drafts: DraftRow[]
}

/** Opens a batch for files that come in together. */
export async function createBatch(
  organizationId: string,
  source: ImportSource,
  actor: Actor
): Promise<BatchRow> {
  const batch = await ImportBatch.create({
    organizationId,
    source,
    createdBy: actor.userId ?? null,
  })
  return toRow(batch, NO_COUNTS)
}

/** The newest first. */
export async function listBatches(
  owner: { id: string },
  { cursor, limit = DEFAULT_PAGE }: { cursor?: string; limit?: number }
): Promise<Page<BatchRow>> {
  const after = readCursor<string>(cursor, 'imports', 'uuid')
  const query = ImportBatch.query()
    .where('organization_id', owner.id)
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (after) {
    query.where('id', '<', after.id)
  }
  const batches = await query
  const counts = await batchCounts(
    owner.id,
    batches.map(({ id }) => id)
  )
  const rows = batches.map((batch) => toRow(batch, counts.get(batch.id) ?? NO_COUNTS))
  return pageOf(rows, limit, 'imports', ({ id }) => ({ value: id, id }))
}

/**
 * One batch, whole: its files and what was read of them.
 *
 * @throws NotFoundException
 */
export async function batchDetail(organization: Organization, id: string): Promise<BatchDetail> {
  const batch = await findBatch(organization.id, id)
  const [counts, files, drafts] = await Promise.all([
    batchCounts(organization.id, [id]),
    fileRows(organization.id, { batchId: id }),
    draftRows(organization, { batchId: id }),
  ])
  return { ...toRow(batch, counts.get(id) ?? NO_COUNTS), files, drafts }
}

/** @throws NotFoundException when the organization has no such batch */
export async function findBatch(organizationId: string, id: string): Promise<ImportBatch> {
  const batch = await ImportBatch.query().where({ organizationId, id }).first()
  if (!batch) {
    throw new NotFoundException()
  }
  return batch
}

const toRow = ({ id, source, createdAt }: ImportBatch, counts: BatchCounts): BatchRow => ({
  id,
  source,
  createdAt: createdAt.toUTC().toISO() ?? '',
  counts,
})
