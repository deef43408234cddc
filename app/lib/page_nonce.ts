import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { appKey } from '#config/app'
import config from '#config/public_pages'

/** What a form may do and on what: another form, or the same one on something else, is refused. */
export interface NonceScope {
  purpose: string
  subject: string
}

export type NonceVerdict = 'good' | 'too_soon' | 'too_late' | 'forged'

const SHAPE = /^(\d{1,15})\.([A-Za-z0-9_-]{43})$/

let key: Buffer | null = null

/**
 * Proof that a form was shown by us, to whoever could open its page: the moment, and an HMAC-SHA256
 * over purpose, subject and moment. It takes the place of a CSRF token where there is no session.
 *
 * @param at milliseconds since 1970
 */
export function signNonce(scope: NonceScope, at: number): string {
  return `${at}.${seal(scope, String(at))}`
}

/** The nonce of a form that is shown now. */
export const issueNonce = (scope: NonceScope): string => signNonce(scope, Date.now())

/** What a form that comes back now is worth, by the delays of config/public_pages.ts. */
export const checkNonce = (scope: NonceScope, nonce: unknown): NonceVerdict =>
  readNonce(scope, nonce, Date.now(), {
    after: config.nonceAfterSeconds,
    within: config.nonceWithinSeconds,
  })

/**
 * @param window how old it may be, in seconds
 */
export function readNonce(
  scope: NonceScope,
  nonce: unknown,
  now: number,
  window: { after: number; within: number }
): NonceVerdict {
  const [, at, seen] = SHAPE.exec(typeof nonce === 'string' ? nonce : '') ?? []
  if (!at || !timingSafeEqual(Buffer.from(seen), Buffer.from(seal(scope, at)))) {
    return 'forged'
  }
  const age = (now - Number(at)) / 1_000
  if (age < window.after) {
    return 'too_soon'
  }
  return age > window.within ? 'too_late' : 'good'
}

function seal({ purpose, subject }: NonceScope, at: string): string {
  key ??= Buffer.from(hkdfSync('sha256', appKey.release(), '', 'rubis page nonce', 32))
  // Lengths first, so that no two scopes read the same.
  const text = `${purpose.length}.${purpose}.${subject.length}.${subject}.${at}`
  return createHmac('sha256', key).update(text).digest('base64url')
}
