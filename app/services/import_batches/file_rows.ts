import type { ImportFileState, UnreadableReason } from '#values/imports/file_state'
import db from '@adonisjs/lucid/services/db'

/** Where the document that was dropped again came in before. */
export interface FirstArrival {
  importBatchId: string | null
  draftId: string | null
  invoiceId: string | null
}

/** A file of a batch, as its row on the screen says it. */
export interface ImportFileRow {
  id: string
  name: string
  /** bytes */
  size: number
  kind: 'pdf' | 'png' | 'jpeg' | 'xml'
  state: ImportFileState
  /** why it could not be read; null for any other state */
  reason: { code: UnreadableReason; params: Record<string, number> } | null
  draftId: string | null
  /** to download it; null for a duplicate, and once the document is gone */
  attachmentId: string | null
  duplicateOf: FirstArrival | null
}

const KINDS: Record<string, ImportFileRow['kind']> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'application/xml': 'xml',
}

/** Figures that the sentences of these reasons quote. */
const PARAMS: Partial<Record<UnreadableReason, Record<string, number>>> = {
  file_too_large: { megabytes: 10 },
  too_slow: { seconds: 60 },
}

/** The files of a batch in the order they came, or one of them. */
export async function fileRows(
  organizationId: string,
  { batchId, fileId }: { batchId: string; fileId?: string }
): Promise<ImportFileRow[]> {
  const query = db
    .from('import_files as f')
    .joinRaw(
      `LEFT JOIN import_drafts AS d
        ON d.organization_id = f.organization_id AND d.import_file_id = f.id`
    )
    .where('f.organization_id', organizationId)
    .where('f.import_batch_id', batchId)
    .orderBy('f.id')
    .select('f.id', 'f.name', 'f.byte_size', 'f.content_type', 'f.state', 'f.reason', 'f.sha256')
    .select('f.attachment_id', 'd.id as draft_id')
  if (fileId) {
    query.where('f.id', fileId)
  }
  const rows = await query
  const repeated = rows.filter(({ state }) => state === 'duplicate').map(({ sha256 }) => sha256)
  const first = repeated.length > 0 ? await firstArrivals(organizationId, repeated) : new Map()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    size: row.byte_size,
    kind: KINDS[row.content_type],
    state: row.state,
    reason: row.reason && {
      code: row.reason,
      params: PARAMS[row.reason as UnreadableReason] ?? {},
    },
    draftId: row.draft_id,
    attachmentId: row.state === 'duplicate' ? null : row.attachment_id,
    duplicateOf: row.state === 'duplicate' ? (first.get(row.sha256) ?? null) : null,
  }))
}

/** By hash: a draft that was read of it, or an invoice that has it. */
async function firstArrivals(
  organizationId: string,
  hashes: readonly string[]
): Promise<Map<string, FirstArrival>> {
  const { rows } = await db.rawQuery<{
    rows: { sha256: string; batch_id: string | null; draft_id: string; invoice_id: string }[]
  }>(
    `SELECT DISTINCT ON (a.sha256) a.sha256, f.import_batch_id AS batch_id, d.id AS draft_id,
        coalesce(d.invoice_id, a.invoice_id) AS invoice_id
      FROM attachments AS a
      LEFT JOIN import_files AS f ON f.organization_id = a.organization_id
        AND f.attachment_id = a.id AND f.state IN ('queued', 'reading', 'ready')
      LEFT JOIN import_drafts AS d ON d.organization_id = f.organization_id AND d.import_file_id = f.id
      WHERE a.organization_id = :organizationId AND a.sha256 = ANY(:hashes)
        AND (f.id IS NOT NULL OR (a.invoice_id IS NOT NULL AND a.removed_at IS NULL))
      ORDER BY a.sha256, f.id NULLS LAST, a.id`,
    { organizationId, hashes }
  )
  return new Map(
    rows.map((row) => [
      row.sha256,
      { importBatchId: row.batch_id, draftId: row.draft_id, invoiceId: row.invoice_id },
    ])
  )
}
