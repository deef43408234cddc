import { createHash } from 'node:crypto'
import { readAttachmentRows } from '#services/relances/start_facts'
import type { Claim } from '#services/relances/claims'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'

/** Bytes of documents by the hash they were stored under. */
export type AttachmentBytes = Map<string, Buffer>

/**
 * Reads the documents of these reminders before the transaction of Start, which waits for nothing. A
 * file that is gone or altered is left out: its reminder will refuse to leave without it.
 */
export async function loadAttachments(
  claims: readonly Pick<Claim, 'invoiceId'>[]
): Promise<AttachmentBytes> {
  const rows = await readAttachmentRows(
    db.connection(),
    claims.map(({ invoiceId }) => invoiceId)
  )
  const loaded: AttachmentBytes = new Map()
  await Promise.all(
    rows.map(async (row) => {
      const content = await readFile(row.storage_key)
      if (content && createHash('sha256').update(content).digest('hex') === row.sha256) {
        loaded.set(row.sha256, content)
      }
    })
  )
  return loaded
}

async function readFile(key: string): Promise<Buffer | null> {
  try {
    return Buffer.from(await drive.use().getBytes(key))
  } catch (error) {
    logger.error({ err: error, key }, 'attachment cannot be read')
    return null
  }
}
