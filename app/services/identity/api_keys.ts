import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import type Membership from '#models/membership'
import { recordAudit } from '#services/activity/audit'
import { newSecret, type ApiKeyScope } from '#values/api_keys'
import { hashToken } from '#values/tokens'
import db from '@adonisjs/lucid/services/db'
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

/** Scripts of a small firm; more would be keys that nobody remembers. */
const MOST_KEYS = 20

/** Requests of one minute are one use: a row is not written for each. */
const USED_EVERY_SECONDS = 60

export interface ApiKey {
  id: string
  name: string
  scope: ApiKeyScope
  /** the last four letters of the secret */
  ending: string
  /** whose rights it has */
  owner: string
  isExpired: boolean
  expiresAt: Date
  lastUsedAt: Date | null
  createdAt: Date
}

export interface NewApiKey {
  name: string
  scope: ApiKeyScope
  /** until it opens nothing any more */
  days: number
}

type Holder = Pick<Membership, 'organizationId' | 'userId'>

/** Of the whole organization, the newest first; revoked ones are in the audit log. */
export async function listApiKeys(organizationId: string): Promise<ApiKey[]> {
  const { rows } = await db.rawQuery<{ rows: ApiKey[] }>(
    `SELECT k.id, k.name, k.scope, k.ending, u.full_name AS owner, k.expires_at AS "expiresAt",
        k.expires_at <= rubis_now() AS "isExpired", k.last_used_at AS "lastUsedAt",
        k.created_at AS "createdAt"
      FROM api_keys AS k JOIN users AS u ON u.id = k.user_id
      WHERE k.organization_id = ? AND k.revoked_at IS NULL
      ORDER BY k.created_at DESC, k.id DESC`,
    [organizationId]
  )
  return rows
}

/**
 * A key that acts with the rights of whoever made it, and never with more than its scope.
 *
 * @returns its secret, which cannot be read again
 * @throws ConflictException `too_many_api_keys`
 */
export async function createApiKey(
  { organizationId, userId }: Holder,
  { name, scope, days }: NewApiKey
): Promise<{ id: string; secret: string }> {
  return db.transaction(async (trx) => {
    await trx.from('organizations').where('id', organizationId).forUpdate().select('id')
    const [{ count }] = await trx
      .from('api_keys')
      .where('organization_id', organizationId)
      .whereNull('revoked_at')
      .count('* as count')
    if (Number(count) >= MOST_KEYS) {
      throw new ConflictException(
        'too_many_api_keys',
        `Une organisation a ${MOST_KEYS} clés au plus : révoquez celles qui ne servent plus.`
      )
    }
    const id = uuidv7()
    const { token, hash, ending } = newSecret(randomBytes(32))
    await trx.rawQuery(
      `INSERT INTO api_keys (id, organization_id, user_id, name, scope, ending, secret_hash, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, rubis_now() + ? * interval '1 day')`,
      [id, organizationId, userId, name, scope, ending, hash, days]
    )
    await recordAudit(trx, {
      organizationId,
      userId,
      action: 'api_key.created',
      subject: { type: 'api_key', id },
      data: { name, scope, days },
    })
    return { id, secret: token }
  })
}

/**
 * The key opens nothing from the next request on.
 *
 * @throws NotFoundException
 */
export async function revokeApiKey({ organizationId, userId }: Holder, id: string) {
  await db.transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: { name: string }[] }>(
      `UPDATE api_keys SET revoked_at = rubis_now()
        WHERE organization_id = ? AND id = ? AND revoked_at IS NULL RETURNING name`,
      [organizationId, id]
    )
    if (!rows[0]) {
      throw new NotFoundException()
    }
    await recordAudit(trx, {
      organizationId,
      userId,
      action: 'api_key.revoked',
      subject: { type: 'api_key', id },
      data: { name: rows[0].name },
    })
  })
}

export interface UsedKey {
  id: string
  scope: ApiKeyScope
  organizationId: string
  userId: string
}

/** Whose key it is, noted as used. Null when there is none, or it was revoked, or its time is over. */
export async function useApiKey(token: string): Promise<UsedKey | null> {
  const { rows } = await db.rawQuery<{ rows: (UsedKey & { isNoted: boolean })[] }>(
    `SELECT id, scope, organization_id AS "organizationId", user_id AS "userId",
        coalesce(last_used_at > now() - ? * interval '1 second', false) AS "isNoted"
      FROM api_keys
      WHERE secret_hash = ? AND revoked_at IS NULL AND expires_at > rubis_now()`,
    [USED_EVERY_SECONDS, hashToken(token)]
  )
  if (!rows[0]) {
    return null
  }
  const { isNoted, ...key } = rows[0]
  if (!isNoted) {
    await db.rawQuery(
      `UPDATE api_keys SET last_used_at = now()
        WHERE organization_id = ? AND id = ? AND revoked_at IS NULL`,
      [key.organizationId, key.id]
    )
  }
  return key
}
