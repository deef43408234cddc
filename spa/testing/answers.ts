import type { Answer } from './network.ts'

/** A refusal in the envelope of the API. */
export function fault(
  status: number,
  code: string,
  extra: { field?: string; meta?: Record<string, unknown>; message?: string } = {}
): Answer {
  const { message = 'Refusé.', ...rest } = extra
  return { status, body: { errors: [{ code, message, ...rest }] } }
}

export function signedOut(): Answer {
  return fault(401, 'E_UNAUTHORIZED_ACCESS')
}

/** One page of a keyset list. */
export function page<T>(data: T[], nextCursor: string | null = null): Answer {
  return { body: { data, meta: { nextCursor } } }
}

export function one<T>(data: T): Answer {
  return { body: { data } }
}
