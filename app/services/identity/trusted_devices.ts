import { hashToken, isToken, newToken } from '#values/tokens'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

/** On a device that gave it once, the second factor is not asked for again for so long. */
export const TRUST_DAYS = 30

/** @returns what the device keeps in a cookie */
export async function trustDevice(userId: string): Promise<string> {
  const { token, hash } = newToken(randomBytes(32))
  await db.rawQuery(
    `INSERT INTO trusted_devices (id, user_id, token_hash, expires_at)
      VALUES (?, ?, ?, now() + make_interval(days => ?))`,
    [uuidv7(), userId, hash, TRUST_DAYS]
  )
  return token
}

/** @param token the cookie, when the device has one */
export async function isTrustedDevice(userId: string, token: unknown): Promise<boolean> {
  if (typeof token !== 'string' || !isToken(token)) {
    return false
  }
  const row = await db
    .from('trusted_devices')
    .where('user_id', userId)
    .where('token_hash', hashToken(token))
    .whereRaw('expires_at > now()')
    .first()
  return Boolean(row)
}

/** Every device gives the second factor again: the password, or the factor itself, is another one. */
export async function distrustDevices(client: QueryClientContract, userId: string) {
  await client.rawQuery('DELETE FROM trusted_devices WHERE user_id = ?', [userId])
}
