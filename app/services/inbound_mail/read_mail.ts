import { createHash } from 'node:crypto'
import ApiException from '#exceptions/api_exception'
import { vault } from '#lib/vault'
import ImportBatch from '#models/import_batch'
import { RUBIS } from '#services/activity/record'
import { fileKindOf } from '#services/attachments/file_kind'
import { addFile, MAX_BATCH_FILES } from '#services/import_batches/add_file'
import { addresseeOf, replyTokenOf, type ReceivedMail } from '#services/inbound_mail/addressee'
import { takeReply } from '#services/client_replies/take_reply'
import { documentsOf, download, type MailDocument } from '#services/inbound_mail/mail_source'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

/** Longer than one document takes; begun anew with each. Whoever dies with a mail holds it no longer. */
const LEASE_SECONDS = 90
/** About a day: then the mail is given up, and stays to be looked at. */
const MOST_ATTEMPTS = 12

interface EventRow {
  id: string
  event_id: string
  type: string
  payload_encrypted: string
  /** null when it was kept by a version that did not say */
  received_for: string | null
  attempts: number
}

/**
 * Turns the mails that wait into batches of documents, or into replies of clients, one mail after the
 * other. Returns how many.
 */
export async function readInboundMail(signal?: AbortSignal): Promise<number> {
  let read = 0
  for (let event = await claim(); event; event = signal?.aborted ? null : await claim()) {
    await settle(event)
    read += 1
  }
  return read
}

/** No transaction is open while the provider answers: the lease is the lock. */
async function claim(): Promise<EventRow | null> {
  const { rows } = await db.rawQuery<{ rows: EventRow[] }>(
    `UPDATE webhook_events SET attempts = attempts + 1,
        lease_until = rubis_now() + make_interval(secs => ?)
      WHERE id = (
        SELECT id FROM webhook_events
        WHERE provider = 'inbound' AND processed_at IS NULL
          AND (lease_until IS NULL OR lease_until < rubis_now())
        ORDER BY received_at LIMIT 1 FOR UPDATE SKIP LOCKED
      ) RETURNING id, event_id, type, payload_encrypted, received_for, attempts`,
    [LEASE_SECONDS]
  )
  return rows[0] ?? null
}

async function renewLease({ id }: EventRow) {
  await db.rawQuery(
    'UPDATE webhook_events SET lease_until = rubis_now() + make_interval(secs => ?) WHERE id = ?',
    [LEASE_SECONDS, id]
  )
}

/** A failure is tried again, later each time: half a minute, a minute, … an hour. */
async function settle(event: EventRow) {
  try {
    if (event.type === 'email.received') {
      await take(event)
    }
    await db.rawQuery(
      'UPDATE webhook_events SET processed_at = rubis_now(), last_error = NULL WHERE id = ?',
      [event.id]
    )
  } catch (error) {
    logger.error({ err: error, webhookEventId: event.id }, 'a mail cannot be read')
    const pause = Math.min(3600, 30 * 2 ** event.attempts)
    await db.rawQuery(
      `UPDATE webhook_events SET last_error = ?, lease_until = rubis_now() + make_interval(secs => ?),
          processed_at = CASE WHEN attempts >= ? THEN rubis_now() END
        WHERE id = ?`,
      [(error as Error).message.slice(0, 500), pause, MOST_ATTEMPTS, event.id]
    )
  }
}

async function take(event: EventRow) {
  const { data } = vault.open<{ data: ReceivedMail }>(
    'webhook_events.payload',
    event.payload_encrypted
  )
  const replyToken = replyTokenOf(data)
  return replyToken ? takeReply(replyToken, data) : takeDocuments(event, data)
}

async function takeDocuments(event: EventRow, data: ReceivedMail) {
  const organizationId = event.received_for ?? (await addresseeOf(data))
  if (!organizationId) {
    return
  }
  const attached = await documentsOf(String(data.email_id))
  const documents = attached.filter((one) => !isOrnament(one)).slice(0, MAX_BATCH_FILES)
  for (const document of documents) {
    await renewLease(event)
    const bytes = await download(document)
    if (bytes && fileKindOf(bytes)) {
      await takeOne(organizationId, event.event_id, { name: document.name, bytes })
    }
  }
}

/** The logo of a signature is no invoice. */
const isOrnament = ({ isInline, contentType }: MailDocument) =>
  isInline && contentType.startsWith('image/')

/** The same way in as a file that is dropped; one that a former attempt brought is not brought again. */
async function takeOne(
  organizationId: string,
  eventId: string,
  file: { name: string; bytes: Buffer }
) {
  const batch = await ImportBatch.firstOrCreate(
    { organizationId, inboundEventId: eventId },
    { source: 'email', createdBy: null }
  )
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const brought = await db
    .from('import_files')
    .where({ organization_id: organizationId, import_batch_id: batch.id, sha256 })
    .first()
  if (brought) {
    return
  }
  try {
    await addFile(organizationId, batch.id, file, RUBIS)
  } catch (error) {
    if (!(error instanceof ApiException)) {
      throw error
    }
    logger.info({ code: error.code, importBatchId: batch.id }, 'a document of a mail is left aside')
  }
}
