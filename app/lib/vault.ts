import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  hkdfSync,
  type KeyObject,
} from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import vaultConfig from '#config/vault'
import { pooledRandomBytes } from '#lib/random_bytes'

/** `table.column`: what a value was sealed for. */
export type VaultPlace = `${string}.${string}`

/** How the text was prepared, hence what is authenticated with it: as it is, or deflated. */
const PLAIN = 'v1'
const DEFLATED = 'v1z'

/** Shorter texts gain nothing; a mail becomes a quarter of itself, in the table, its log and its backups. */
const DEFLATE_FROM = 1_024
const DEFLATE = { level: 1, windowBits: 13, memLevel: 5, chunkSize: 4_096 }
/** No value of ours is longer; a forged one cannot fill the memory. */
const MAX_BYTES = 64 * 1_024 * 1_024

const IV_BYTES = 12
const TAG_BYTES = 16

interface Key {
  id: string
  /** not the bytes: these would be prepared again for each value, which is most of the cost */
  secret: KeyObject
}

let known: Key[] | null = null

/**
 * Encryption at rest: AES-256-GCM (NIST SP 800-38D), a random nonce for each value. The place is
 * authenticated with it, so that a value moved to another table or column cannot be read there. The
 * framework's own driver derives its key again for every value, half a millisecond on each mail.
 */
export const vault = {
  /** `v1.<key id>.<base64 of nonce, tag and text>`; `v1z` when the text was deflated first. */
  seal(place: VaultPlace, value: unknown): string {
    return vault.sealJson(place, JSON.stringify(value))
  },

  /** The same for a value that is JSON already. */
  sealJson(place: VaultPlace, json: string): string {
    const plain = Buffer.from(json)
    const version = plain.length < DEFLATE_FROM ? PLAIN : DEFLATED
    const [key] = keys()
    const iv = pooledRandomBytes(IV_BYTES)
    const cipher = createCipheriv('aes-256-gcm', key.secret, iv).setAAD(
      authenticated(place, version)
    )
    const text = cipher.update(version === PLAIN ? plain : deflateRawSync(plain, DEFLATE))
    cipher.final() // GCM adds nothing
    const sealed = Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64')
    return `${version}.${key.id}.${sealed}`
  },

  /** @throws when the value was not sealed for that place, or its key was retired */
  open<Value>(place: VaultPlace, sealed: string): Value {
    const [version, keyId, body] = sealed.split('.')
    const key = keys().find(({ id }) => id === keyId)
    if ((version !== PLAIN && version !== DEFLATED) || !key || !body) {
      throw new Error(`The vault cannot open a value of ${place}: is its key still in VAULT_KEYS?`)
    }
    const bytes = Buffer.from(body, 'base64')
    const iv = bytes.subarray(0, IV_BYTES)
    const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
    const decipher = createDecipheriv('aes-256-gcm', key.secret, iv, { authTagLength: TAG_BYTES })
      .setAAD(authenticated(place, version))
      .setAuthTag(tag)
    const text = decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES))
    decipher.final() // throws when anything was altered
    const plain = version === PLAIN ? text : inflateRawSync(text, { maxOutputLength: MAX_BYTES })
    return JSON.parse(plain.toString('utf8'))
  },
}

function authenticated(place: VaultPlace, version: string): Buffer {
  return Buffer.from(version === PLAIN ? place : `${place} ${version}`)
}

function keys(): Key[] {
  known ??= vaultConfig.secrets.map((secret) => {
    const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'rubis vault', 32))
    return {
      id: createHash('sha256').update(bytes).digest('hex').slice(0, 8),
      secret: createSecretKey(bytes),
    }
  })
  return known
}
