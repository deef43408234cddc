import type { SendOutcome } from '#lib/mail_transport/contract'

/** Quotas of a day or a month do not come back in a second. */
const QUOTA_RETRY_MS = 60 * 60 * 1000
const RATE_RETRY_MS = 1_000
/** Another request with this key is being processed: its answer will be ours in a moment. */
const CONCURRENT_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 24 * 60 * 60 * 1000

/**
 * What an answer of Resend's `POST /emails` means for the mail (https://resend.com/docs/api-reference/errors).
 *
 * `409 invalid_idempotent_request` says that other bytes went out under this key: something may have
 * been delivered, so it is doubt, not a refusal.
 */
export function outcomeOfAnswer(status: number, headers: Headers, body: string): SendOutcome {
  const answer = parse(body)
  if (status >= 200 && status < 300) {
    return typeof answer.id === 'string'
      ? { kind: 'accepted', providerId: answer.id, response: String(status) }
      : { kind: 'ambiguous', code: 'unreadable_answer', detail: `${status} without an id` }
  }

  const name = typeof answer.name === 'string' ? answer.name.slice(0, 64) : String(status)
  const detail = `${status} ${typeof answer.message === 'string' ? answer.message : ''}`
    .trim()
    .slice(0, 300)

  if (status === 429) {
    return {
      kind: 'rate_limited',
      retryAfterMs:
        retryAfter(headers) ?? (name.endsWith('_quota_exceeded') ? QUOTA_RETRY_MS : RATE_RETRY_MS),
    }
  }
  if (name === 'concurrent_idempotent_requests') {
    return { kind: 'rate_limited', retryAfterMs: retryAfter(headers) ?? CONCURRENT_RETRY_MS }
  }
  if (status >= 500 || status === 408 || name === 'invalid_idempotent_request') {
    return { kind: 'ambiguous', code: name, detail }
  }
  return { kind: 'refused', permanent: isAboutTheMail(status), code: name, detail }
}

/**
 * 401 and 403 speak of the key or of an unverified domain, 404, 405 and 3xx of the address of the
 * API: our settings, which someone can put right. The rest is about this mail.
 */
const isAboutTheMail = (status: number) => status >= 400 && ![401, 403, 404, 405].includes(status)

/** `retry-after` in seconds or as a date (RFC 9110, section 10.2.3), in milliseconds from now. */
function retryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after')
  if (!value) {
    return null
  }
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now()
  return Number.isFinite(ms) ? Math.min(Math.max(ms, RATE_RETRY_MS), LONGEST_RETRY_MS) : null
}

function parse(body: string): { id?: unknown; name?: unknown; message?: unknown } {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** Failures before a byte of the request could be written. */
const NOT_CONNECTED = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** What a failed request means: no connection proves that nothing left, anything else is doubt. */
export function outcomeOfFailure(error: unknown): SendOutcome {
  const cause = error instanceof Error && error.cause ? error.cause : error
  const code = codeOf(cause)
  if (NOT_CONNECTED.has(code)) {
    return { kind: 'refused', permanent: false, code: 'no_connection', detail: code }
  }
  const timedOut = error instanceof Error && error.name === 'TimeoutError'
  return {
    kind: 'ambiguous',
    code: timedOut ? 'timeout' : 'connection_lost',
    detail: code || String(error).slice(0, 300),
  }
}

/** Several addresses tried and all failed: Node groups the errors. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) {
    const codes = error.errors.map(codeOf)
    return codes.find((code) => !NOT_CONNECTED.has(code)) ?? codes[0]!
  }
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
