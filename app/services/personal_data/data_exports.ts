import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import { enqueue } from '#lib/queue'
import { recordAudit } from '#services/activity/audit'
import { EXPORTS_A_DAY, type ExportStatus } from '#values/data_export'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { v7 as uuidv7 } from 'uuid'

/** The last ones a person may want to look at. */
const SHOWN = 20

/** A copy of everything, as its owner follows it. */
export interface DataExport {
  id: string
  status: ExportStatus
  /** null when they have left */
  askedBy: string | null
  /** bytes, once it is ready */
  byteSize: number | null
  fileCount: number | null
  readyAt: Date | null
  /** when its file goes, or went */
  expiresAt: Date | null
  createdAt: Date
}

/** Who asks, of which organization. */
interface Owner {
  organizationId: string
  userId: string
}

/** The newest first. */
export async function listExports(organizationId: string): Promise<DataExport[]> {
  const { rows } = await db.rawQuery<{ rows: DataExport[] }>(
    `SELECT e.id, e.status, u.full_name AS "askedBy", e.byte_size::float8 AS "byteSize",
        e.file_count AS "fileCount", e.ready_at AS "readyAt", e.expires_at AS "expiresAt",
        e.created_at AS "createdAt"
      FROM data_exports AS e LEFT JOIN users AS u ON u.id = e.asked_by
      WHERE e.organization_id = ? ORDER BY e.created_at DESC, e.id DESC LIMIT ${SHOWN}`,
    [organizationId]
  )
  return rows
}

/**
 * Asks for a copy of everything: a worker prepares it, and its owners are told when it is there.
 *
 * @throws ConflictException `export_running`, `too_many_exports`
 */
export async function askExport({ organizationId, userId }: Owner): Promise<{ id: string }> {
  const id = uuidv7()
  await db.transaction(async (trx) => {
    await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE', [
      organizationId,
    ])
    await assertAllowed(trx, organizationId)
    await trx.rawQuery(
      'INSERT INTO data_exports (id, organization_id, asked_by) VALUES (?, ?, ?)',
      [id, organizationId, userId]
    )
    await trx.rawQuery(
      `INSERT INTO outbox (id, organization_id, dedupe_key, kind, payload)
        VALUES (?, ?, ?, 'job.data_export', ?)`,
      [uuidv7(), organizationId, `data-export-${id}`, JSON.stringify({ exportId: id })]
    )
    await recordAudit(trx, {
      organizationId,
      userId,
      action: 'data_export.asked',
      subject: { type: 'data_export', id },
    })
  })
  await enqueue('maintenance', 'PrepareDataExportsJob', {})
  return { id }
}

async function assertAllowed(trx: TransactionClientContract, organizationId: string) {
  const { rows } = await trx.rawQuery<{ rows: { running: boolean; today: string }[] }>(
    `SELECT coalesce(bool_or(status IN ('asked', 'preparing')), false) AS running,
        count(*) FILTER (WHERE created_at > rubis_now() - interval '24 hours') AS today
      FROM data_exports WHERE organization_id = ?`,
    [organizationId]
  )
  const [{ running, today }] = rows
  if (running) {
    throw new ConflictException('export_running', 'Une copie de vos données est en préparation.')
  }
  if (Number(today) >= EXPORTS_A_DAY) {
    throw new ConflictException(
      'too_many_exports',
      `Vous avez demandé ${EXPORTS_A_DAY} copies en vingt-quatre heures\u00a0: réessayez demain.`,
      { limit: EXPORTS_A_DAY }
    )
  }
}

/**
 * The file of a copy that is ready; that it was taken is audited.
 *
 * @throws NotFoundException when there is none, or its week is over
 */
export async function takeExport({ organizationId, userId }: Owner, id: string) {
  const { rows } = await db.rawQuery<{
    rows: { storageKey: string; byteSize: number; day: string }[]
  }>(
    `SELECT storage_key AS "storageKey", byte_size::float8 AS "byteSize",
        to_char(e.created_at AT TIME ZONE o.time_zone, 'YYYY-MM-DD') AS day
      FROM data_exports AS e JOIN organizations AS o ON o.id = e.organization_id
      WHERE e.organization_id = ? AND e.id = ? AND e.status = 'ready' AND e.expires_at > rubis_now()`,
    [organizationId, id]
  )
  if (!rows[0]) {
    throw new NotFoundException()
  }
  const { storageKey, byteSize, day } = rows[0]
  const stream = await drive.use().getStream(storageKey)
  await recordAudit(db.connection(), {
    organizationId,
    userId,
    action: 'data_export.downloaded',
    subject: { type: 'data_export', id },
  })
  return { stream, byteSize, filename: `rubis-${day}.zip` }
}
