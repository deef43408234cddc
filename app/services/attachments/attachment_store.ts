import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import PayloadTooLargeException from '#exceptions/payload_too_large_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import Attachment from '#models/attachment'
import { recordActivity, type Actor } from '#services/activity/record'
import { fileKindOf } from '#services/attachments/file_kind'
import { askAgain } from '#services/invoices/holds'
import { cleanLine } from '#values/template'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** Enough for an invoice, its annexes and its signed quote. */
export const MAX_FILES = 20

const NAME_LENGTH = 120

export interface IncomingFile {
  name: string
  bytes: Buffer
}

/** A file whose bytes are written and whose row is not yet. */
export type StoredFile = Pick<
  Attachment,
  'id' | 'filename' | 'contentType' | 'byteSize' | 'sha256' | 'storageKey'
>

/**
 * Keeps a document with its invoice: under a name of our own, its kind read from its bytes.
 *
 * @throws NotFoundException, PayloadTooLargeException, UnprocessableException `unreadable_file`
 * @throws ConflictException `too_many_files`
 */
export function storeAttachment(
  organizationId: string,
  invoiceId: string,
  file: IncomingFile,
  actor: Actor
): Promise<Attachment> {
  return withStoredFile(organizationId, file, (stored) =>
    db.transaction(async (trx) => {
      await assertRoom(trx, organizationId, invoiceId)
      const attachment = await insertAttachment(trx, { organizationId, invoiceId, stored, actor })
      await recordActivity(trx, {
        organizationId,
        kind: 'attachment_added',
        actor,
        invoiceId,
        data: {
          attachmentId: attachment.id,
          contentType: attachment.contentType,
          size: attachment.byteSize,
        },
      })
      await askAgain(trx, organizationId, { invoiceId }, ['attachment_missing'])
      return attachment
    })
  )
}

/**
 * Writes the bytes, then runs `keep`; when that fails, the bytes go too.
 *
 * @throws PayloadTooLargeException, UnprocessableException `unreadable_file`, and what `keep` throws
 */
export async function withStoredFile<Result>(
  organizationId: string,
  file: IncomingFile,
  keep: (stored: StoredFile) => Promise<Result>
): Promise<Result> {
  if (file.bytes.length > MAX_FILE_BYTES) {
    throw new PayloadTooLargeException({ maxBytes: MAX_FILE_BYTES })
  }
  const kind = fileKindOf(file.bytes)
  if (!kind) {
    throw new UnprocessableException(
      'unreadable_file',
      'Ce fichier n’est pas un document PDF, PNG, JPEG ou XML.',
      'file'
    )
  }

  const id = uuidv7()
  const storageKey = `${organizationId}/${id}.${kind.extension}`
  await drive.use().put(storageKey, file.bytes)
  try {
    return await keep({
      id,
      filename: safeName(file.name, kind.extension),
      contentType: kind.contentType,
      byteSize: file.bytes.length,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      storageKey,
    })
  } catch (error) {
    await drive.use().delete(storageKey)
    throw error
  }
}

/**
 * Only a document of kind `invoice` ever goes out with a reminder. One without an invoice waits in a
 * batch of imports.
 */
export function insertAttachment(
  trx: TransactionClientContract,
  {
    stored,
    actor,
    kind = 'invoice',
    ...owner
  }: {
    organizationId: string
    invoiceId: string | null
    stored: StoredFile
    actor: Actor
    kind?: Attachment['kind']
  }
) {
  return Attachment.create(
    { ...owner, ...stored, kind, uploadedBy: actor.userId ?? null, removedAt: null },
    { client: trx }
  )
}

/** @throws NotFoundException when the organization has no such document */
export async function readAttachment(organizationId: string, id: string) {
  const attachment = await Attachment.query()
    .where({ organizationId, id })
    .whereNull('removed_at')
    .first()
  if (!attachment) {
    throw new NotFoundException()
  }
  return { attachment, stream: await drive.use().getStream(attachment.storageKey) }
}

async function assertRoom(
  trx: TransactionClientContract,
  organizationId: string,
  invoiceId: string
) {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    'SELECT 1 FROM invoices WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
    [organizationId, invoiceId]
  )
  if (rows.length === 0) {
    throw new NotFoundException()
  }
  const kept = await trx
    .from('attachments')
    .where({ organization_id: organizationId, invoice_id: invoiceId })
    .whereNull('removed_at')
    .limit(MAX_FILES)
    .select('id')
  if (kept.length >= MAX_FILES) {
    throw new ConflictException('too_many_files', 'Cette facture a déjà vingt documents.', {
      limit: MAX_FILES,
    })
  }
}

/** Shown and sent, never used as a path: letters, digits and plain signs, ending as its bytes say. */
function safeName(name: string, extension: string): string {
  const base = cleanLine(name.normalize('NFC'))
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
    .replace(/^[. ]+/, '')
    .slice(0, NAME_LENGTH)
    .trim()
  return `${base || 'document'}.${extension}`
}
