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

export const MAX_FILE_BYTES = 10 * 1024 * 1024

/** Enough for an invoice, its annexes and its signed quote. */
export const MAX_FILES = 20

const NAME_LENGTH = 120

/**
 * Keeps a document with its invoice: under a name of our own, its kind read from its bytes.
 *
 * @throws NotFoundException, PayloadTooLargeException, UnprocessableException `unreadable_file`
 * @throws ConflictException `too_many_files`
 */
export async function storeAttachment(
  organizationId: string,
  invoiceId: string,
  file: { name: string; bytes: Buffer },
  actor: Actor
): Promise<Attachment> {
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
    return await db.transaction(async (trx) => {
      await assertRoom(trx, organizationId, invoiceId)
      const attachment = await Attachment.create(
        {
          id,
          organizationId,
          invoiceId,
          kind: 'invoice',
          filename: safeName(file.name, kind.extension),
          contentType: kind.contentType,
          byteSize: file.bytes.length,
          sha256: createHash('sha256').update(file.bytes).digest('hex'),
          storageKey,
          uploadedBy: actor.userId ?? null,
        },
        { client: trx }
      )
      await recordActivity(trx, {
        organizationId,
        kind: 'attachment_added',
        actor,
        invoiceId,
        data: { attachmentId: id, contentType: kind.contentType, size: file.bytes.length },
      })
      await askAgain(trx, organizationId, { invoiceId }, ['attachment_missing'])
      return attachment
    })
  } catch (error) {
    await drive.use().delete(storageKey)
    throw error
  }
}

/** @throws NotFoundException when the organization has no such document */
export async function readAttachment(organizationId: string, id: string) {
  const attachment = await Attachment.query().where({ organizationId, id }).first()
  if (!attachment) {
    throw new NotFoundException()
  }
  return { attachment, stream: await drive.use().getStream(attachment.storageKey) }
}

async function assertRoom(
  trx: Parameters<typeof recordActivity>[0],
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
