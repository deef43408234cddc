import { createHmac, hkdfSync } from 'node:crypto'
import vaultConfig from '#config/vault'

/**
 * A value that may be looked up and never read: HMAC-SHA256 under a key of its purpose. One for each key
 * of the vault, the present one first: it is stored, and all are looked for, so that keys may rotate.
 *
 * @param purpose `table.column`: equal values of two purposes do not look alike
 */
export function blindIndexes(purpose: `${string}.${string}`, value: string): string[] {
  return vaultConfig.secrets.map((secret) => {
    const key = Buffer.from(hkdfSync('sha256', secret, '', `rubis blind ${purpose}`, 32))
    return createHmac('sha256', key).update(value).digest('base64url')
  })
}
