import { v7 as uuidv7 } from 'uuid'
import importsConfig from '#config/imports'
import { MAX_CLAIMS, type UnreadableReason } from '#values/imports/file_state'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A document that this process reads, for as long as it renews its lease. */
export interface ClaimedFile {
  id: string
  organizationId: string
  batchId: string
  attachmentId: string
  storageKey: string
  token: string
  /** this one included */
  claims: number
}

const LEASE = `clock_timestamp() + make_interval(secs => ${importsConfig.leaseSeconds})`

/**
 * Takes one document that waits, or whose reader died: those that never killed a reader first, then the
 * organization with the fewest in hand. Null when nothing waits.
 */
export async function claimFile(): Promise<ClaimedFile | null> {
  const token = uuidv7()
  const { rows } = await db.rawQuery<{ rows: Omit<ClaimedFile, 'token'>[] }>(
    `UPDATE import_files AS f
      SET state = 'reading', claim_token = :token, lease_until = ${LEASE}, claims = f.claims + 1,
        updated_at = rubis_now()
      FROM attachments AS a
      WHERE f.id = (
          SELECT q.id FROM import_files AS q
          WHERE q.claims < :most
            AND (q.state = 'queued' OR (q.state = 'reading' AND q.lease_until < clock_timestamp()))
          ORDER BY q.claims, (
            SELECT count(*) FROM import_files AS r
            WHERE r.organization_id = q.organization_id AND r.state = 'reading'
              AND r.lease_until >= clock_timestamp()
          ), q.id
          LIMIT 1 FOR UPDATE SKIP LOCKED
        )
        AND a.organization_id = f.organization_id AND a.id = f.attachment_id
      RETURNING f.id, f.organization_id AS "organizationId", f.import_batch_id AS "batchId",
        f.attachment_id AS "attachmentId", a.storage_key AS "storageKey", f.claims`,
    { token, most: MAX_CLAIMS }
  )
  return rows.length === 0 ? null : { ...rows[0], token }
}

/** Says that this process still reads it. */
export async function renewLease({ id, token }: ClaimedFile) {
  await db.rawQuery(
    `UPDATE import_files SET lease_until = ${LEASE}
      WHERE id = ? AND claim_token = ? AND state = 'reading'`,
    [id, token]
  )
}

/** Another process may take it. @param counts false when this one did not even try */
export async function giveBack({ id, token }: ClaimedFile, { counts }: { counts: boolean }) {
  await db.rawQuery(
    `UPDATE import_files SET state = 'queued', claim_token = NULL, lease_until = NULL,
        claims = claims - ?, updated_at = rubis_now()
      WHERE id = ? AND claim_token = ? AND state = 'reading'`,
    [counts ? 0 : 1, id, token]
  )
}

/**
 * Ends the claim of this process. False when it is no longer its own: the file was cancelled, or
 * another process reads it, and what was read here counts for nothing.
 */
export async function settleFile(
  { id, token }: ClaimedFile,
  outcome: { state: 'ready' } | { state: 'unreadable'; reason: UnreadableReason },
  client: QueryClientContract = db.connection()
): Promise<boolean> {
  const { rows } = await client.rawQuery<{ rows: unknown[] }>(
    `UPDATE import_files SET state = :state, reason = nullif(:reason, ''), claim_token = NULL,
        lease_until = NULL, updated_at = rubis_now()
      WHERE id = :id AND claim_token = :token AND state = 'reading' RETURNING id`,
    { state: outcome.state, reason: 'reason' in outcome ? outcome.reason : '', id, token }
  )
  return rows.length > 0
}

/** What readers died of again and again is not tried for ever: its row says so. */
export async function giveUpOnPoison(): Promise<number> {
  const { rows } = await db.rawQuery<{ rows: unknown[] }>(
    `UPDATE import_files SET state = 'unreadable', reason = 'gave_up', claim_token = NULL,
        lease_until = NULL, updated_at = rubis_now()
      WHERE state = 'reading' AND claims >= ? AND lease_until < clock_timestamp() RETURNING id`,
    [MAX_CLAIMS]
  )
  return rows.length
}
