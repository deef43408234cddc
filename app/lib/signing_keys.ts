import { hkdfSync } from 'node:crypto'
import vaultConfig from '#config/vault'

const known = new Map<string, Buffer[]>()

/**
 * Keys that sign what leaves in a link, one family for each purpose, derived from the secrets of the
 * vault (HKDF-SHA-256, RFC 5869). The first one signs, all of them verify: they rotate with the vault.
 */
export function signingKeys(purpose: string): Buffer[] {
  let keys = known.get(purpose)
  if (!keys) {
    keys = vaultConfig.secrets.map((secret) =>
      Buffer.from(hkdfSync('sha256', secret, '', `rubis signing ${purpose}`, 32))
    )
    known.set(purpose, keys)
  }
  return keys
}
