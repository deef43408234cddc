import ImportDraft from '#models/import_draft'
import ImportFile from '#models/import_file'
import { pageKey } from '#services/import_drafts/page_picture'
import { canMoveFile } from '#values/imports/file_state'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How long a document that became no invoice is kept after somebody last touched its draft (ADR 12). */
export const IDLE_DAYS = 90

/** Of one round; the next one takes what is left. */
const AT_ONCE = 200

interface IdleFile {
  id: string
  organization_id: string
}

/**
 * Forgets the documents that nobody made an invoice of for ninety days: bytes, pictures of pages, and
 * what was read of them. The row of the file stays in its batch and says so; the same document may be
 * dropped again. Returns how many were forgotten.
 */
export async function purgeIdleImports(): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: IdleFile[] }>(
    `SELECT f.id, f.organization_id FROM import_drafts AS d
        JOIN import_files AS f ON f.organization_id = d.organization_id AND f.id = d.import_file_id
        WHERE d.status <> 'validated' AND d.updated_at < ${LONG_AGO}
      UNION ALL
      SELECT id, organization_id FROM import_files
        WHERE state IN ('unreadable', 'cancelled') AND updated_at < ${LONG_AGO}
      ORDER BY 1 LIMIT ${AT_ONCE}`
  )
  let purged = 0
  const failures: unknown[] = []
  for (const file of rows) {
    try {
      purged += await db.transaction(async (trx) => Number(await purge(trx, file)))
    } catch (error) {
      failures.push(error) // the others do not wait behind it
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} idle documents could not be forgotten`)
  }
  return purged
}

const LONG_AGO = `rubis_now() - interval '${IDLE_DAYS} days'`

/**
 * Asked again under the lock: somebody may have come back to it. The bytes go before the rows do: what
 * fails between the two is done anew by the next round, and no byte is left that nothing points at.
 */
async function purge(
  trx: TransactionClientContract,
  { id, organization_id: organizationId }: IdleFile
): Promise<boolean> {
  const file = await ImportFile.query({ client: trx })
    .where({ organizationId, id })
    .forUpdate()
    .first()
  const draft = await ImportDraft.query({ client: trx })
    .where({ organizationId, importFileId: id })
    .forUpdate()
    .first()
  if (
    !file ||
    !canMoveFile(file.state, 'purged') ||
    draft?.status === 'validated' ||
    !(await isIdle(trx, draft ?? file))
  ) {
    return false
  }

  for (const { number } of draft?.pages ?? []) {
    await drive.use().delete(pageKey(organizationId, id, number))
  }
  const ofDocument = { organization_id: organizationId, id: file.attachmentId ?? '' }
  const document = file.attachmentId && (await trx.from('attachments').where(ofDocument).first())
  if (document) {
    await drive.use().delete(document.storage_key)
  }
  await draft?.useTransaction(trx).delete()
  await file.merge({ state: 'purged', reason: null, attachmentId: null }).useTransaction(trx).save()
  if (document) {
    await trx.from('attachments').where(ofDocument).delete()
  }
  return true
}

async function isIdle(trx: TransactionClientContract, row: ImportDraft | ImportFile) {
  const { rows } = await trx.rawQuery<{ rows: { idle: boolean }[] }>(
    `SELECT ?::timestamptz < ${LONG_AGO} AS idle`,
    [row.updatedAt.toJSDate()]
  )
  return rows[0].idle
}
