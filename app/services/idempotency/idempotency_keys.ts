import { v7 as uuidv7 } from 'uuid'
import ConflictException from '#exceptions/conflict_exception'
import { vault } from '#lib/vault'
import db from '@adonisjs/lucid/services/db'

/** An answer as it was given. */
export interface KeptAnswer {
  status: number
  body: unknown
}

/** The key is ours to use, or somebody already did and was answered. */
export type TakenKey = { id: string } | { answer: KeptAnswer }

/** How long a key is remembered. */
export const KEY_LIFE_HOURS = 24

/** No request lasts longer: what has no answer by then was cut short by a crash. */
const LOCK_SECONDS = 60

interface KeyRow {
  id: string
  request_hash: string
  status_code: number | null
  response_encrypted: string | null
  is_locked: boolean
}

/**
 * Takes a key for one request; of many at once, one gets it (unique index).
 *
 * @throws ConflictException `idempotency_key_reused` for another request, `idempotency_in_progress`,
 *   `idempotency_outcome_unknown` when the first attempt was cut short: it is never run again blindly
 */
export async function takeKey(
  organizationId: string,
  key: string,
  requestHash: string
): Promise<TakenKey> {
  const id = uuidv7()
  const { rows: inserted } = await db.rawQuery<{ rows: { id: string }[] }>(
    `INSERT INTO idempotency_keys AS k (id, organization_id, key, request_hash, locked_until, created_at)
      VALUES (:id, :organizationId, :key, :requestHash,
        clock_timestamp() + make_interval(secs => :lock), clock_timestamp())
      ON CONFLICT (organization_id, key) DO UPDATE
        SET id = EXCLUDED.id, request_hash = EXCLUDED.request_hash, status_code = NULL,
          response_encrypted = NULL, completed_at = NULL, locked_until = EXCLUDED.locked_until,
          created_at = EXCLUDED.created_at
        WHERE k.created_at < clock_timestamp() - make_interval(hours => :life)
      RETURNING id`,
    { id, organizationId, key, requestHash, lock: LOCK_SECONDS, life: KEY_LIFE_HOURS }
  )
  if (inserted.length > 0) {
    return { id }
  }

  const { rows } = await db.rawQuery<{ rows: KeyRow[] }>(
    `SELECT id, request_hash, status_code, response_encrypted, locked_until > clock_timestamp() AS is_locked
      FROM idempotency_keys WHERE organization_id = ? AND key = ?`,
    [organizationId, key]
  )
  const [known] = rows
  if (!known) {
    return takeKey(organizationId, key, requestHash)
  }
  return { answer: answerOf(known, requestHash) }
}

/** Keeps the answer, encrypted: it holds what the screens show. */
export async function recordAnswer(id: string, answer: KeptAnswer) {
  await db
    .from('idempotency_keys')
    .where('id', id)
    .update({
      status_code: answer.status,
      response_encrypted: vault.seal('idempotency_keys.response', answer.body),
      completed_at: db.raw('clock_timestamp()'),
    })
}

/** The request was refused and changed nothing: the key may be used again. */
export async function forgetRequest(id: string) {
  await db.from('idempotency_keys').where('id', id).delete()
}

function answerOf(known: KeyRow, requestHash: string): KeptAnswer {
  if (known.request_hash !== requestHash) {
    throw new ConflictException(
      'idempotency_key_reused',
      'Cette clé d’idempotence a déjà servi pour une autre requête.'
    )
  }
  if (known.status_code !== null && known.response_encrypted !== null) {
    return {
      status: known.status_code,
      body: vault.open('idempotency_keys.response', known.response_encrypted),
    }
  }
  throw known.is_locked
    ? new ConflictException(
        'idempotency_in_progress',
        'Une requête avec cette clé d’idempotence est en cours.'
      )
    : new ConflictException(
        'idempotency_outcome_unknown',
        'Une requête avec cette clé d’idempotence a été interrompue. Vérifiez si elle a eu lieu avant de recommencer avec une autre clé.'
      )
}
