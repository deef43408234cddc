import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import ImportFile from '#models/import_file'
import { fileRows, type ImportFileRow } from '#services/import_batches/file_rows'
import { wakeReaders } from '#services/import_batches/wake'
import { canMoveFile, type ImportFileState } from '#values/imports/file_state'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface FileOfBatch {
  organizationId: string
  batchId: string
  fileId: string
}

/**
 * This file is not to be read. A reading under way finds that nobody waits for it. A second one does
 * nothing.
 *
 * @throws NotFoundException, ConflictException `import_file_moved` once it was read
 */
export function cancelFile(file: FileOfBatch): Promise<ImportFileRow> {
  return move(file, 'cancelled')
}

/**
 * Has a file that was refused or cancelled read again.
 *
 * @throws NotFoundException
 * @throws ConflictException `import_file_moved` when it is not one of those, `import_file_elsewhere`
 *   when the same document came in again meanwhile
 */
export async function retryFile(file: FileOfBatch): Promise<ImportFileRow> {
  const row = await move(file, 'queued')
  await wakeReaders()
  return row
}

async function move({ organizationId, batchId, fileId }: FileOfBatch, to: ImportFileState) {
  await db.transaction(async (trx) => {
    const file = await lockFile(trx, { organizationId, batchId, fileId })
    if (file.state === to) {
      return
    }
    if (!canMoveFile(file.state, to)) {
      throw new ConflictException('import_file_moved', 'Ce fichier a changé d’état entre-temps.', {
        state: file.state,
      })
    }
    if (to === 'queued') {
      await assertNotElsewhere(trx, file)
    }
    file.merge({ state: to, reason: null, claims: 0, claimToken: null, leaseUntil: null })
    await file.save()
  })
  const [row] = await fileRows(organizationId, { batchId, fileId })
  return row
}

async function lockFile(
  trx: TransactionClientContract,
  { organizationId, batchId, fileId }: FileOfBatch
): Promise<ImportFile> {
  await trx.rawQuery(
    'SELECT 1 FROM import_files WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
    [organizationId, fileId]
  )
  const file = await ImportFile.query({ client: trx })
    .where({ organizationId, importBatchId: batchId, id: fileId })
    .first()
  if (!file) {
    throw new NotFoundException()
  }
  return file
}

async function assertNotElsewhere(trx: TransactionClientContract, file: ImportFile) {
  const other = await ImportFile.query({ client: trx })
    .where({ organizationId: file.organizationId, sha256: file.sha256 })
    .whereIn('state', ['queued', 'reading', 'ready'])
    .whereNot('id', file.id)
    .first()
  if (other) {
    throw new ConflictException(
      'import_file_elsewhere',
      'Ce document a été importé de nouveau entre-temps.',
      { importBatchId: other.importBatchId }
    )
  }
}
