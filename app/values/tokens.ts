import { createHash } from 'node:crypto'

/** A secret for a link: the token goes in the mail, only its hash is stored. */
export interface Token {
  /** 43 characters of base64url */
  token: string
  /** 32 bytes, as a bytea column holds them */
  hash: Buffer
}

const TOKEN_BYTES = 32
const SHAPE = /^[A-Za-z0-9_-]{43}$/

/**
 * @param randomBytes 32 bytes from a cryptographic source
 * @throws RangeError when there are fewer or more of them
 */
export function newToken(randomBytes: Uint8Array): Token {
  if (randomBytes.length !== TOKEN_BYTES) {
    throw new RangeError(`A token needs ${TOKEN_BYTES} random bytes, got ${randomBytes.length}`)
  }
  const token = Buffer.from(randomBytes).toString('base64url')
  return { token, hash: hashToken(token) }
}

/** SHA-256. Enough for a random token; a password would need a slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}

/** Tells what cannot be a token, so that a malformed link costs no query. */
export function isToken(text: string): boolean {
  return SHAPE.test(text)
}
