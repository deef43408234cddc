import type { Belongings } from './belongings.js'

export interface RouteUnderTest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: (own: Belongings) => string
  /** a body that the owner could send */
  body?: (own: Belongings) => Record<string, unknown>
  /** reads multipart instead of JSON */
  upload?: true
  /** answers without a session */
  public?: true
  /** names nothing in its path: it is about the caller's own organization */
  own?: true
  /** what its owner is told when 200 needs more than the belongings of these tests */
  answers?: number
}

/** A path that names nothing. */
export const at = (path: string) => () => path
