import { createHash } from 'node:crypto'
import NotFoundException from '#exceptions/not_found_exception'
import PayloadTooLargeException from '#exceptions/payload_too_large_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import ImportFile from '#models/import_file'
import type { Actor } from '#services/activity/record'
import {
  insertAttachment,
  MAX_FILE_BYTES,
  withStoredFile,
  type IncomingFile,
  type StoredFile,
} from '#services/attachments/attachment_store'
import { fileKindOf, isHeic, xmlRefusal } from '#services/attachments/file_kind'
import { fileRows, type ImportFileRow } from '#services/import_batches/file_rows'
import { wakeReaders } from '#services/import_batches/wake'
import { cleanLine } from '#values/template'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** As many as a person looks through in one sitting. */
export const MAX_BATCH_FILES = 20

const NAME_LENGTH = 200

interface Arrival {
  organizationId: string
  batchId: string
  file: IncomingFile
  sha256: string
  actor: Actor
}

/** Somebody else stored the same document first. */
class AlreadyThere extends Error {}

/**
 * Takes one document into a batch, to be read. The same bytes are kept and read once in an
 * organization: dropped again, they are a duplicate of what is there. When it returns, the document
 * is safe: its bytes are written and its row is committed.
 *
 * @throws NotFoundException for a batch of someone else
 * @throws PayloadTooLargeException
 * @throws UnprocessableException `heic_unsupported`, `unsafe_xml`, `xml_encoding`, `unreadable_file`,
 *   `too_many_files`
 */
export async function addFile(
  organizationId: string,
  batchId: string,
  file: IncomingFile,
  actor: Actor
): Promise<ImportFileRow> {
  assertReadable(file)
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const arrival = { organizationId, batchId, file, sha256, actor }

  const id = (await isKnown(arrival)) ? await addDuplicate(arrival) : await addFirst(arrival)
  const [row] = await fileRows(organizationId, { batchId, fileId: id })
  if (row.state === 'queued') {
    await wakeReaders()
  }
  return row
}

function assertReadable({ bytes }: IncomingFile) {
  if (bytes.length > MAX_FILE_BYTES) {
    throw new PayloadTooLargeException({ maxBytes: MAX_FILE_BYTES })
  }
  if (isHeic(bytes)) {
    throw new UnprocessableException(
      'heic_unsupported',
      'Les photos HEIC ne sont pas lues : envoyez cette photo en JPEG.',
      'file'
    )
  }
  const refusal = xmlRefusal(bytes)
  if (refusal) {
    throw new UnprocessableException(refusal, XML_REFUSALS[refusal], 'file')
  }
  if (!fileKindOf(bytes)) {
    throw new UnprocessableException(
      'unreadable_file',
      'Ce fichier n’est pas un document PDF, PNG, JPEG ou XML.',
      'file'
    )
  }
}

const XML_REFUSALS = {
  unsafe_xml: 'Ce XML contient ce qu’une facture ne contient pas. Il n’a pas été ouvert.',
  xml_encoding: 'Ce XML n’est pas dans l’encodage qu’il annonce.',
}

async function isKnown({ organizationId, sha256 }: Arrival): Promise<boolean> {
  const { rows } = await db.rawQuery<{ rows: unknown[] }>(
    `SELECT 1 FROM import_files WHERE organization_id = :organizationId AND sha256 = :sha256
        AND state IN ('queued', 'reading', 'ready')
      UNION ALL
      SELECT 1 FROM attachments WHERE organization_id = :organizationId AND sha256 = :sha256
        AND invoice_id IS NOT NULL AND removed_at IS NULL LIMIT 1`,
    { organizationId, sha256 }
  )
  return rows.length > 0
}

/** Of two that arrive at once one is stored; the other one finds it there. */
async function addFirst(arrival: Arrival): Promise<string> {
  const { organizationId, file } = arrival
  try {
    return await withStoredFile(organizationId, file, (stored) =>
      db.transaction((trx) => insertQueued(trx, arrival, stored))
    )
  } catch (error) {
    if (error instanceof AlreadyThere) {
      return addDuplicate(arrival)
    }
    throw error
  }
}

async function insertQueued(
  trx: TransactionClientContract,
  { organizationId, batchId, file, actor }: Arrival,
  stored: StoredFile
): Promise<string> {
  await lockBatch(trx, organizationId, batchId)
  await assertRoom(trx, organizationId, batchId)
  const attachment = await insertAttachment(trx, {
    organizationId,
    invoiceId: null,
    stored,
    actor,
  })
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO import_files
        (id, organization_id, import_batch_id, attachment_id, name, content_type, byte_size, sha256)
      VALUES (:id, :organizationId, :batchId, :attachmentId, :name, :contentType, :byteSize, :sha256)
      ON CONFLICT (organization_id, sha256) WHERE state IN ('queued', 'reading', 'ready') DO NOTHING
      RETURNING id`,
    {
      id: stored.id,
      organizationId,
      batchId,
      attachmentId: attachment.id,
      name: shownName(file.name),
      contentType: stored.contentType,
      byteSize: stored.byteSize,
      sha256: stored.sha256,
    }
  )
  if (rows.length === 0) {
    throw new AlreadyThere()
  }
  return rows[0].id
}

/** One row says it, however often the same bytes come: after an answer that was lost, they come again. */
function addDuplicate({ organizationId, batchId, file, sha256 }: Arrival): Promise<string> {
  return db.transaction(async (trx) => {
    await lockBatch(trx, organizationId, batchId)
    const said = await trx
      .from('import_files')
      .where({ organization_id: organizationId, import_batch_id: batchId })
      .where({ sha256, state: 'duplicate' })
      .first()
    if (said) {
      return said.id
    }
    const { id } = await ImportFile.create(
      {
        organizationId,
        importBatchId: batchId,
        attachmentId: null,
        name: shownName(file.name),
        contentType: fileKindOf(file.bytes)?.contentType ?? '',
        byteSize: file.bytes.length,
        sha256,
        state: 'duplicate',
        claims: 0,
      },
      { client: trx }
    )
    return id
  })
}

/** Two uploads cannot both take the last place: whoever adds holds the batch. */
async function lockBatch(trx: TransactionClientContract, organizationId: string, batchId: string) {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    'SELECT 1 FROM import_batches WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
    [organizationId, batchId]
  )
  if (rows.length === 0) {
    throw new NotFoundException()
  }
}

/** What is a duplicate, or was taken back, takes no place. */
async function assertRoom(trx: TransactionClientContract, organizationId: string, batchId: string) {
  const kept = await trx
    .from('import_files')
    .where({ organization_id: organizationId, import_batch_id: batchId })
    .whereNotIn('state', ['cancelled', 'duplicate'])
    .limit(MAX_BATCH_FILES)
    .select('id')
  if (kept.length >= MAX_BATCH_FILES) {
    throw new UnprocessableException(
      'too_many_files',
      'Un lot compte vingt fichiers au plus : ouvrez-en un autre pour la suite.',
      'file',
      { limit: MAX_BATCH_FILES }
    )
  }
}

/** As its owner calls it: shown on the row, never used as a path. */
const shownName = (name: string) =>
  cleanLine(name.normalize('NFC'))
    .replace(/^.*[/\\]/, '')
    .slice(0, NAME_LENGTH)
    .trim() || 'document'
