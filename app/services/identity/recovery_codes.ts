import { blindIndexes } from '#lib/blind_index'
import { readRecoveryCode, recoveryCode, RECOVERY_CODES } from '#values/recovery_code'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

/** Only an HMAC under a key of the vault is stored: sixty bits alone could be searched through. */
const hashesOf = (code: string) =>
  blindIndexes('recovery_codes.code_hash', code).map((index) => Buffer.from(index, 'base64url'))

/** Ten new codes, shown this once; the ones of before open nothing any more. */
export async function renewRecoveryCodes(
  trx: TransactionClientContract,
  userId: string
): Promise<string[]> {
  await forgetRecoveryCodes(trx, userId)
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(randomBytes(12)))
  for (const code of codes) {
    await trx.rawQuery('INSERT INTO recovery_codes (id, user_id, code_hash) VALUES (?, ?, ?)', [
      uuidv7(),
      userId,
      hashesOf(code)[0],
    ])
  }
  return codes
}

export async function forgetRecoveryCodes(trx: TransactionClientContract, userId: string) {
  await trx.rawQuery('DELETE FROM recovery_codes WHERE user_id = ?', [userId])
}

export async function countRecoveryCodes(
  client: QueryClientContract,
  userId: string
): Promise<number> {
  const [{ count }] = await client
    .from('recovery_codes')
    .where('user_id', userId)
    .whereNull('used_at')
    .count('* as count')
  return Number(count)
}

/** Uses a code up. False when it is unknown or used: of two at once, one succeeds. */
export async function useRecoveryCode(
  client: QueryClientContract,
  userId: string,
  text: string
): Promise<boolean> {
  const code = readRecoveryCode(text)
  if (!code) {
    return false
  }
  const { rowCount } = await client.rawQuery(
    `UPDATE recovery_codes SET used_at = rubis_now()
      WHERE user_id = ? AND used_at IS NULL
        AND code_hash IN (SELECT decode(hash, 'hex') FROM unnest(?::text[]) AS hash)`,
    [userId, hashesOf(code).map((hash) => hash.toString('hex'))]
  )
  return rowCount > 0
}
