import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import vaultConfig from '#config/vault'

/** `table.column`: what a value was sealed for. */
export type VaultPlace = `${string}.${string}`

const VERSION = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

interface Key {
  id: string
  bytes: Buffer
}

let known: Key[] | null = null

/**
 * Encryption at rest: AES-256-GCM (NIST SP 800-38D), a random nonce for each value. The place is
 * authenticated with it, so that a value moved to another table or column cannot be read there. The
 * framework's own driver derives its key again for every value, half a millisecond on each mail.
 */
export const vault = {
  /** JSON in; `v1.<key id>.<base64 of nonce, tag and text>` out. */
  seal(place: VaultPlace, value: unknown): string {
    const [key] = keys()
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key.bytes, iv).setAAD(Buffer.from(place))
    const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
    const sealed = Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
    return `${VERSION}.${key.id}.${sealed}`
  },

  /** @throws when the value was not sealed for that place, or its key was retired */
  open<Value>(place: VaultPlace, sealed: string): Value {
    const [version, keyId, body] = sealed.split('.')
    const key = keys().find(({ id }) => id === keyId)
    if (version !== VERSION || !key || !body) {
      throw new Error(`The vault cannot open a value of ${place}: is its key still in VAULT_KEYS?`)
    }
    const bytes = Buffer.from(body, 'base64')
    const iv = bytes.subarray(0, IV_BYTES)
    const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(place))
      .setAuthTag(tag)
    const text = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]
    return JSON.parse(Buffer.concat(text).toString('utf8'))
  },
}

function keys(): Key[] {
  known ??= vaultConfig.secrets.map((secret) => {
    const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'rubis vault', 32))
    return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes }
  })
  return known
}
