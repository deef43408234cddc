import { createHmac, timingSafeEqual } from 'node:crypto'

/** How old or how early a signed request may be (svix, « Verifying Payloads »). */
const TOLERANCE_SECONDS = 300

export interface SignedRequest {
  /** names the event: the same one is sent again until it is answered */
  id: string | undefined
  /** seconds since 1970 */
  timestamp: string | undefined
  /** `v1,<base64> v1,<base64>`, one for each secret the sender has */
  signature: string | undefined
  /** the bytes as they came */
  body: string
}

/**
 * Who sent it, when and what: HMAC-SHA256 of `id.timestamp.body` under one of the secrets (svix, Standard
 * Webhooks). While a secret is replaced, both are believed.
 *
 * @param secrets `whsec_<base64>`, the present one first
 * @param now milliseconds since 1970
 */
export function isSigned(
  { id, timestamp, signature, body }: SignedRequest,
  secrets: readonly string[],
  now: number
): boolean {
  if (!id || !timestamp || !signature || !/^\d{1,12}$/.test(timestamp)) {
    return false
  }
  if (Math.abs(now / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) {
    return false
  }
  const given = signature
    .split(' ')
    .filter((one) => one.startsWith('v1,'))
    .map((one) => Buffer.from(one.slice(3), 'base64'))
  return secrets.some((secret) => {
    const expected = digest(secret, `${id}.${timestamp}.${body}`)
    return given.some((one) => one.length === expected.length && timingSafeEqual(one, expected))
  })
}

/** The header that `isSigned` believes. */
export const signatureOf = (secret: string, id: string, timestamp: string, body: string) =>
  `v1,${digest(secret, `${id}.${timestamp}.${body}`).toString('base64')}`

const digest = (secret: string, text: string) =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(text)
    .digest()
