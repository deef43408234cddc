import { TuyauError } from '@tuyau/core/client'

/** One entry of the envelope `{ errors: [{ code, message, field?, meta? }] }` every route answers. */
export interface ApiFault {
  code: string
  message: string
  field?: string
  meta?: Record<string, unknown>
}

/** What a screen needs to know of a failure, whatever threw it. */
export interface Failure {
  /** HTTP status, or null when no answer came. */
  status: number | null
  /** `errors[0].code`, `network` without an answer, `unknown` when the envelope is absent. */
  code: string
  faults: ApiFault[]
  /** To quote to support: the `X-Request-Id` of the answer. */
  requestId: string | null
  /** How long the server asks to wait, when it does. */
  retryAfterSeconds: number | null
}

/** A request that went round the typed client (an upload, for its progress) and did not succeed. */
export class RequestFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
    this.name = 'RequestFailed'
  }
}

function isFault(value: unknown): value is ApiFault {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  )
}

/** The entries of an envelope; none when the body is not one. */
export function faultsOf(body: unknown): ApiFault[] {
  if (typeof body !== 'object' || body === null || !('errors' in body)) return []
  return Array.isArray(body.errors) ? body.errors.filter(isFault) : []
}

const NO_ANSWER = { status: null, faults: [], requestId: null, retryAfterSeconds: null }

/** Reads any thrown value; never throws itself. */
export function failureOf(error: unknown): Failure {
  if (error instanceof RequestFailed) return error.failure
  if (!(error instanceof TuyauError)) {
    return { ...NO_ANSWER, code: 'unknown' }
  }
  if (error.kind === 'network') {
    return { ...NO_ANSWER, code: 'network' }
  }
  const faults = faultsOf(error.response)
  return {
    status: error.status ?? null,
    code: faults[0]?.code ?? 'unknown',
    faults,
    requestId: error.rawResponse?.headers.get('x-request-id') ?? null,
    retryAfterSeconds: Number(error.rawResponse?.headers.get('retry-after')) || null,
  }
}

/** Nobody is signed in any more: the session ended, or never was. A wrong password is not that. */
export function isSignedOut(error: unknown) {
  const { status, code } = failureOf(error)
  return status === 401 && code !== 'invalid_credentials' && code !== 'sign_in_again'
}

export function isNotFound(error: unknown) {
  return failureOf(error).status === 404
}

/** A dropped line or a server in trouble may do better in a second; a refusal will not. */
export function isWorthRetrying(error: unknown) {
  const { status } = failureOf(error)
  return status === null || status === 502 || status === 503 || status === 504
}

/**
 * What was refused, by field, for `form.setErrors`. The server words each refusal in the language it
 * is asked in. Nested fields keep their dotted name; refusals of no field are left to the caller.
 */
export function fieldErrors(error: unknown): Record<string, string> {
  return Object.fromEntries(
    failureOf(error).faults.flatMap(({ field, message }) =>
      field === undefined ? [] : [[field, message]]
    )
  )
}
