import { DRAFT_STATUSES, type DraftStatus } from '#values/draft_status'
import { IMPORT_FILE_STATES, type ImportFileState } from '#values/imports/file_state'
import db from '@adonisjs/lucid/services/db'

/** How many files of a batch are in each state, and drafts in each status. */
export type BatchCounts = Record<ImportFileState | DraftStatus, number>

export const NO_COUNTS = Object.fromEntries(
  [...IMPORT_FILE_STATES, ...DRAFT_STATUSES].map((word) => [word, 0])
) as BatchCounts

/** By batch; one without a file is absent. */
export async function batchCounts(
  organizationId: string,
  batchIds: readonly string[]
): Promise<Map<string, BatchCounts>> {
  const { rows } = await db.rawQuery<{
    rows: { id: string; word: keyof BatchCounts; count: number }[]
  }>(
    `SELECT import_batch_id AS id, state AS word, count(*)::integer AS count FROM import_files
      WHERE organization_id = :organizationId AND import_batch_id = ANY(:batchIds) GROUP BY 1, 2
      UNION ALL
      SELECT import_batch_id, status, count(*)::integer FROM import_drafts
      WHERE organization_id = :organizationId AND import_batch_id = ANY(:batchIds) GROUP BY 1, 2`,
    { organizationId, batchIds }
  )
  const counts = new Map<string, BatchCounts>()
  for (const { id, word, count } of rows) {
    counts.set(id, { ...(counts.get(id) ?? NO_COUNTS), [word]: count })
  }
  return counts
}
