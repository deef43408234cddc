import { createHmac, timingSafeEqual } from 'node:crypto'
import { hashToken } from '#values/tokens'
import type { DateTime } from 'luxon'

/** What the answer of a link is about. None of it can be exchanged without another signature. */
export interface CheckinTokenSubject {
  checkinId: string
  organizationId: string
  /** UTC; compared by the millisecond */
  expiresAt: DateTime
}

const PURPOSE = 'checkin'
const NONCE_BYTES = 16
const MAC_BYTES = 32
const SHAPE = /^[A-Za-z0-9_-]{64}$/

/**
 * The secret of one question: sixteen random bytes, and what binds them to that question, its
 * organization and its end (HMAC-SHA-256). Only its SHA-256 is stored.
 *
 * @param nonce 16 bytes from a cryptographic source
 * @throws RangeError when there are fewer or more of them
 * @returns 64 characters of base64url
 */
export function newCheckinToken(key: Uint8Array, subject: CheckinTokenSubject, nonce: Uint8Array) {
  if (nonce.length !== NONCE_BYTES) {
    throw new RangeError(`A check-in token needs ${NONCE_BYTES} random bytes, got ${nonce.length}`)
  }
  const bytes = Buffer.concat([nonce, signatureOf(key, subject, nonce)])
  const token = bytes.toString('base64url')
  return { token, hash: hashToken(token) }
}

/** Whether the token was made for this very question; in constant time. */
export function matchesCheckin(key: Uint8Array, subject: CheckinTokenSubject, token: string) {
  if (!isCheckinToken(token)) {
    return false
  }
  const bytes = Buffer.from(token, 'base64url')
  const expected = signatureOf(key, subject, bytes.subarray(0, NONCE_BYTES))
  return timingSafeEqual(bytes.subarray(NONCE_BYTES), expected)
}

/** Tells what cannot be a token, so that a malformed link costs no query. */
export const isCheckinToken = (text: string) => SHAPE.test(text)

function signatureOf(key: Uint8Array, subject: CheckinTokenSubject, nonce: Uint8Array): Buffer {
  const { checkinId, organizationId, expiresAt } = subject
  const signed = [PURPOSE, checkinId, organizationId, expiresAt.toMillis()].join('\n')
  const mac = createHmac('sha256', key).update(signed).update(nonce).digest()
  return mac.subarray(0, MAC_BYTES)
}
