import { databaseNow } from '#lib/clock'
import { enqueue } from '#lib/queue'
import Organization from '#models/organization'
import { recordAudit } from '#services/activity/audit'
import { notifyOrganization } from '#services/notifications/notify'
import { exportEntries } from '#services/personal_data/export_entries'
import { writeZip } from '#services/personal_data/zip_writer'
import { EXPORT_KEPT_DAYS, type OwnDataEvent } from '#values/data_export'
import logger from '@adonisjs/core/services/logger'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { randomUUID } from 'node:crypto'

/** A job nobody has touched for so long belongs to a process that died. */
const LEASE = '3 minutes'

/** Milliseconds between two signs of life of one that is being written. */
const BEAT = 30_000

const MOST_ATTEMPTS = 5

interface ExportJob {
  id: string
  organizationId: string
  exportId: string
  attempts: number
}

/** One attempt: the file it writes is its token. */
interface Attempt extends ExportJob {
  storageKey: string
  locale: 'fr' | 'en'
}

/** Somebody else has begun again, or the copy was given up. */
class AttemptOver extends Error {}

/** Where every attempt of a copy writes: what one left behind goes before the next begins. */
export const folderOf = (organizationId: string, exportId: string) =>
  `${organizationId}/exports/${exportId}`

/** Prepares the copies that were asked for. Returns how many were looked at. */
export async function prepareExports(signal?: AbortSignal): Promise<number> {
  let count = 0
  for (let job = await claim(); job; job = signal?.aborted ? null : await claim()) {
    await prepare(job, signal)
    count += 1
  }
  if (count > 0) {
    await enqueue('mails', 'SendOutboxJob', {})
  }
  return count
}

async function claim(): Promise<ExportJob | null> {
  const { rows } = await db.rawQuery<{ rows: ExportJob[] }>(
    `UPDATE outbox SET attempts = attempts + 1, available_at = rubis_now() + interval '${LEASE}'
      WHERE id = (
        SELECT id FROM outbox
        WHERE kind = 'job.data_export' AND done_at IS NULL AND gave_up_at IS NULL
          AND available_at <= rubis_now()
        ORDER BY available_at LIMIT 1 FOR UPDATE SKIP LOCKED
      ) RETURNING id, organization_id AS "organizationId", payload ->> 'exportId' AS "exportId", attempts`
  )
  return rows[0] ?? null
}

async function prepare(job: ExportJob, signal?: AbortSignal) {
  // One that killed its process so often would kill the next one too.
  if (job.attempts > MOST_ATTEMPTS) {
    return giveUp(job, 'the process died each time')
  }
  const attempt = await begin(job)
  if (!attempt) {
    return markDone(job)
  }
  try {
    const written = await write(attempt, signal)
    await finish(attempt, written)
  } catch (error) {
    await drive.use().delete(attempt.storageKey)
    if (!(error instanceof AttemptOver)) {
      await tryAgain(attempt, error as Error, signal)
    }
  }
}

/** Null when there is nothing to prepare any more. What a dead process wrote is deleted. */
async function begin(job: ExportJob): Promise<Attempt | null> {
  const folder = folderOf(job.organizationId, job.exportId)
  await drive.use().deleteAll(folder)
  const { rows } = await db.rawQuery<{ rows: Pick<Attempt, 'storageKey' | 'locale'>[] }>(
    `UPDATE data_exports AS e SET status = 'preparing', storage_key = ?
      FROM organizations AS o
      WHERE e.organization_id = ? AND e.id = ? AND e.status IN ('asked', 'preparing')
        AND o.id = e.organization_id
      RETURNING e.storage_key AS "storageKey",
        coalesce((SELECT locale FROM users WHERE id = e.asked_by), o.locale) AS locale`,
    [`${folder}/${randomUUID()}.zip`, job.organizationId, job.exportId]
  )
  return rows[0] ? { ...job, ...rows[0] } : null
}

async function write(attempt: Attempt, signal?: AbortSignal) {
  const organization = await Organization.findOrFail(attempt.organizationId)
  const now = await databaseNow()
  const takenAt = now.toFormat(`yyyy-MM-dd'T'HH:mm:ss'Z'`)
  let beatAt = Date.now()
  const goOn = async () => {
    signal?.throwIfAborted()
    if (Date.now() - beatAt > BEAT) {
      beatAt = Date.now()
      await beat(attempt)
    }
  }
  return writeZip(
    attempt.storageKey,
    exportEntries({ organization, locale: attempt.locale, takenAt, goOn })
  )
}

/** @throws AttemptOver */
async function beat({ id, organizationId, exportId, storageKey }: Attempt) {
  const { rows } = await db.rawQuery<{ rows: unknown[] }>(
    `UPDATE outbox SET available_at = rubis_now() + interval '${LEASE}'
      WHERE id = ? AND EXISTS (
        SELECT 1 FROM data_exports WHERE organization_id = ? AND id = ? AND storage_key = ?
      ) RETURNING id`,
    [id, organizationId, exportId, storageKey]
  )
  if (rows.length === 0) {
    throw new AttemptOver()
  }
}

/** @throws AttemptOver */
async function finish(
  { id, organizationId, exportId, storageKey }: Attempt,
  { byteSize, fileCount }: { byteSize: number; fileCount: number }
) {
  await db.transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
      `UPDATE data_exports SET status = 'ready', byte_size = ?, file_count = ?,
          ready_at = rubis_now(), expires_at = rubis_now() + interval '${EXPORT_KEPT_DAYS} days'
        WHERE organization_id = ? AND id = ? AND status = 'preparing' AND storage_key = ?
        RETURNING id`,
      [byteSize, fileCount, organizationId, exportId, storageKey]
    )
    if (rows.length === 0) {
      throw new AttemptOver()
    }
    await notifyOrganization(trx, {
      organizationId,
      kind: 'own_data',
      data: { event: 'export_ready' satisfies OwnDataEvent },
      dedupeKey: `data_export/${exportId}`,
    })
    await trx.rawQuery('UPDATE outbox SET done_at = rubis_now() WHERE id = ?', [id])
  })
}

/** A worker that stops is not an attempt; what fails is tried later, five times in all. */
async function tryAgain(attempt: Attempt, error: Error, signal?: AbortSignal) {
  if (signal?.aborted) {
    await db.rawQuery(
      `UPDATE outbox SET attempts = greatest(0, attempts - 1), available_at = rubis_now() WHERE id = ?`,
      [attempt.id]
    )
    return
  }
  logger.error({ err: error, exportId: attempt.exportId }, 'a copy of data cannot be prepared')
  if (attempt.attempts >= MOST_ATTEMPTS) {
    return giveUp(attempt, error.message)
  }
  await db.rawQuery(
    `UPDATE outbox SET last_error = ?, available_at = rubis_now() + make_interval(mins => ?) WHERE id = ?`,
    [error.message.slice(0, 200), attempt.attempts ** 2, attempt.id]
  )
}

async function giveUp({ id, organizationId, exportId }: ExportJob, reason: string) {
  await drive.use().deleteAll(folderOf(organizationId, exportId))
  await db.transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
      `UPDATE data_exports SET status = 'failed', storage_key = NULL
        WHERE organization_id = ? AND id = ? AND status IN ('asked', 'preparing') RETURNING id`,
      [organizationId, exportId]
    )
    await trx.rawQuery('UPDATE outbox SET gave_up_at = rubis_now(), last_error = ? WHERE id = ?', [
      reason.slice(0, 200),
      id,
    ])
    if (rows.length > 0) {
      await notifyOrganization(trx, {
        organizationId,
        kind: 'own_data',
        data: { event: 'export_failed' satisfies OwnDataEvent },
        dedupeKey: `data_export/${exportId}`,
      })
      await recordAudit(trx, {
        organizationId,
        userId: null,
        action: 'data_export.failed',
        subject: { type: 'data_export', id: exportId },
      })
    }
  })
}

async function markDone({ id }: ExportJob) {
  await db.rawQuery('UPDATE outbox SET done_at = rubis_now() WHERE id = ?', [id])
}
