import { folderOf } from '#services/personal_data/prepare_exports'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'

/** Of one round; the next one takes what is left. */
const AT_ONCE = 200

/**
 * Deletes the copies whose week is over: the bytes first, so that what fails between the two is done
 * anew, then the name of the file. Returns how many went.
 */
export async function purgeExports(): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: { id: string; organizationId: string }[] }>(
    `SELECT id, organization_id AS "organizationId" FROM data_exports
      WHERE status = 'ready' AND expires_at <= rubis_now() ORDER BY expires_at LIMIT ${AT_ONCE}`
  )
  for (const { id, organizationId } of rows) {
    await drive.use().deleteAll(folderOf(organizationId, id))
    await db.rawQuery(
      `UPDATE data_exports SET status = 'expired', storage_key = NULL
        WHERE organization_id = ? AND id = ? AND status = 'ready'`,
      [organizationId, id]
    )
  }
  return rows.length
}
