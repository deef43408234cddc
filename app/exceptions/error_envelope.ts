import ApiException from '#exceptions/api_exception'
import { errors as limiterErrors } from '@adonisjs/limiter'
import { errors as vineErrors } from '@vinejs/vine'

/** One refusal as the API tells it. */
export interface ApiError {
  code: string
  message: string
  /** dotted path of the input at fault */
  field?: string
  meta?: Record<string, unknown>
}

export interface ErrorEnvelope {
  status: number
  headers: Record<string, string | number>
  errors: ApiError[]
}

interface Refusal {
  status: number
  code: string
}

/** Errors of the framework, by their code, as the API names them. */
const FRAMEWORK: Record<string, Refusal> = {
  E_ROUTE_NOT_FOUND: { status: 404, code: 'not_found' },
  E_ROW_NOT_FOUND: { status: 404, code: 'not_found' },
  E_UNAUTHORIZED_ACCESS: { status: 401, code: 'unauthenticated' },
  E_BAD_CSRF_TOKEN: { status: 403, code: 'bad_csrf_token' },
  E_REQUEST_ENTITY_TOO_LARGE: { status: 413, code: 'payload_too_large' },
  E_ENCODING_UNSUPPORTED: { status: 415, code: 'unsupported_media_type' },
  E_REQUEST_ABORTED: { status: 400, code: 'request_aborted' },
  E_INVALID_MULTIPART_REQUEST: { status: 400, code: 'malformed_body' },
}

/**
 * Refusals of PostgreSQL that a request can cause, by SQLSTATE. Validators say no first, with a field;
 * this is the net under them, and what answers two requests that race for one place.
 */
const DATABASE: Record<string, Refusal> = {
  '22003': { status: 422, code: 'invalid_value' },
  '22007': { status: 422, code: 'invalid_value' },
  '22008': { status: 422, code: 'invalid_value' },
  '22021': { status: 422, code: 'invalid_value' },
  '22P02': { status: 422, code: 'invalid_value' },
  '22P05': { status: 422, code: 'invalid_value' },
  '23503': { status: 409, code: 'conflict' },
  '23505': { status: 409, code: 'conflict' },
  '23514': { status: 409, code: 'conflict' },
  '40001': { status: 409, code: 'conflict' },
  '40P01': { status: 409, code: 'conflict' },
  '55P03': { status: 409, code: 'conflict' },
}

/** True for an error that PostgreSQL sent: its `detail` quotes rows and must not reach a log. */
export function isDatabaseError(
  error: unknown
): error is Error & { code: string; severity: string; constraint?: string; table?: string } {
  return error instanceof Error && 'severity' in error && 'code' in error
}

/** Turns anything that was thrown into what the caller may know about it. */
export function toEnvelope(error: unknown): ErrorEnvelope {
  if (error instanceof vineErrors.E_VALIDATION_ERROR) {
    return envelope(422, ...validationErrors(error.messages))
  }
  if (error instanceof ApiException) {
    const { code = 'error', message, field, meta } = error
    return envelope(error.status, { code, message, field, meta })
  }
  if (error instanceof limiterErrors.E_TOO_MANY_REQUESTS) {
    const retryAfterSeconds = Math.max(1, error.response.availableIn)
    return {
      ...envelope(429, { code: 'too_many_requests', message: '', meta: { retryAfterSeconds } }),
      headers: { 'Retry-After': retryAfterSeconds },
    }
  }

  const { status, code } = refusalOf(error)
  return envelope(status, { code, message: '' })
}

function envelope(status: number, ...errors: ApiError[]): ErrorEnvelope {
  return { status, headers: {}, errors }
}

function refusalOf(error: unknown): Refusal {
  if (isDatabaseError(error)) {
    return DATABASE[error.code] ?? { status: 500, code: 'internal_error' }
  }
  if (error instanceof URIError) {
    return { status: 400, code: 'malformed_request' }
  }

  const { code = '', status = 500 } = error as { code?: string; status?: number }
  const known = FRAMEWORK[code]
  if (known) {
    return known
  }
  if (isUnreadableBody(error)) {
    return { status: 400, code: 'malformed_body' }
  }
  return status >= 400 && status < 500
    ? { status, code: 'malformed_request' }
    : { status: 500, code: 'internal_error' }
}

/** What the body parser throws for JSON that cannot be read, or that is neither object nor array. */
function isUnreadableBody(error: unknown) {
  const { status, message = '' } = error as { status?: number; message?: string }
  return (error instanceof SyntaxError && status === 400) || message.startsWith('Invalid JSON')
}

function validationErrors(messages: unknown): ApiError[] {
  const reported = messages as {
    rule: string
    message: string
    field: string
    meta?: Record<string, unknown>
  }[]
  return reported.map(({ rule, message, field, meta }) => ({
    code: rule,
    message,
    field,
    meta: printable(meta),
  }))
}

/** Bounds and choices help a screen; anything else in a rule's meta stays inside. */
function printable(meta: Record<string, unknown> = {}) {
  const entries = Object.entries(meta).filter(
    ([, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value) ||
      (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  )
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
