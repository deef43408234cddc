import NotFoundException from '#exceptions/not_found_exception'
import Attachment from '#models/attachment'
import { recordActivity, type Actor } from '#services/activity/record'
import { askAgain } from '#services/invoices/holds'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

/** How long a removed document can still be put back. */
export const KEPT_DAYS = 30

/**
 * Takes a document off its invoice: no reminder carries it any more. A second removal does nothing.
 *
 * @throws NotFoundException when the organization has no such document
 */
export function removeAttachment(organizationId: string, id: string, actor: Actor) {
  return change(organizationId, id, actor, {
    kind: 'attachment_removed',
    removed: true,
  })
}

/** Undo of the removal. @throws NotFoundException */
export function restoreAttachment(organizationId: string, id: string, actor: Actor) {
  return change(organizationId, id, actor, {
    kind: 'attachment_restored',
    removed: false,
  })
}

function change(
  organizationId: string,
  id: string,
  actor: Actor,
  { kind, removed }: { kind: 'attachment_removed' | 'attachment_restored'; removed: boolean }
): Promise<Attachment> {
  return db.transaction(async (trx) => {
    await trx.rawQuery(
      `SELECT 1 FROM invoices AS i JOIN attachments AS a
          ON a.organization_id = i.organization_id AND a.invoice_id = i.id
        WHERE a.organization_id = ? AND a.id = ? FOR NO KEY UPDATE OF i`,
      [organizationId, id]
    )
    const attachment = await Attachment.query({ client: trx }).where({ organizationId, id }).first()
    if (!attachment?.invoiceId) {
      throw new NotFoundException()
    }
    if ((attachment.removedAt !== null) === removed) {
      return attachment
    }
    attachment.removedAt = removed ? DateTime.utc() : null
    attachment.removedBy = removed ? (actor.userId ?? null) : null
    await attachment.save()
    await recordActivity(trx, {
      organizationId,
      kind,
      actor,
      invoiceId: attachment.invoiceId,
      data: { attachmentId: id },
    })
    if (!removed) {
      await askAgain(trx, organizationId, { invoiceId: attachment.invoiceId }, [
        'attachment_missing',
      ])
    }
    return attachment
  })
}

/** Forgets the documents removed for good: their bytes, then their rows. A letter that was posted stays. */
export async function purgeRemovedAttachments() {
  const { rows } = await db.rawQuery<{ rows: { id: string; storage_key: string }[] }>(
    `SELECT a.id, a.storage_key FROM attachments AS a
      WHERE a.removed_at < rubis_now() - make_interval(days => ?)
        AND NOT EXISTS (
          SELECT 1 FROM registered_letters AS l
          WHERE l.organization_id = a.organization_id AND l.attachment_id = a.id
        )
      ORDER BY a.removed_at LIMIT 500`,
    [KEPT_DAYS]
  )
  for (const { id, storage_key: key } of rows) {
    await drive.use().delete(key)
    await db.from('attachments').where('id', id).delete()
  }
}
