import { createHash } from 'node:crypto'

/** The secret of an address that a reminder is answered at; only its hash is stored. */
export interface ReplyToken {
  /** 32 hexadecimal digits: mail software writes the part before the @ in either case */
  token: string
  /** 32 bytes, as a bytea column holds them */
  hash: Buffer
}

const TOKEN_BYTES = 16
const ADDRESS = /(?:^|[^a-z0-9.!#$%&'*+/=?^_`{|}~-])reponse-([0-9a-f]{32})@([a-z0-9.-]+)/

/**
 * @param randomBytes 16 bytes from a cryptographic source
 * @throws RangeError when there are fewer or more of them
 */
export function newReplyToken(randomBytes: Uint8Array): ReplyToken {
  if (randomBytes.length !== TOKEN_BYTES) {
    throw new RangeError(`A reply token needs ${TOKEN_BYTES} bytes, got ${randomBytes.length}`)
  }
  const token = Buffer.from(randomBytes).toString('hex')
  return { token, hash: hashReplyToken(token) }
}

/** SHA-256, as for every link: enough for a random token. */
export function hashReplyToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest()
}

export const replyAddress = (token: string, domain: string) => `reponse-${token}@${domain}`

/**
 * The token of the first address that reminders are answered at, whatever its case, with a name around
 * it or not; null for none.
 *
 * @param domain that mail is received for; null: nowhere
 */
export function replyTokenIn(addresses: readonly string[], domain: string | null): string | null {
  for (const address of addresses) {
    const [, token, host] = ADDRESS.exec(address.toLowerCase()) ?? []
    if (token && host === domain?.toLowerCase()) {
      return token
    }
  }
  return null
}
