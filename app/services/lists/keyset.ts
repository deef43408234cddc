import UnprocessableException from '#exceptions/unprocessable_exception'
import { isLocalDate } from '#values/local_date'

/** A page of a list and where the next one begins; null on the last one. */
export interface Page<Row> {
  rows: Row[]
  nextCursor: string | null
}

/** Where a page ended: the value the list is sorted by, then the id that makes the order total. */
export interface Position<Value extends CursorValue = CursorValue> {
  value: Value
  id: string
}

/** Several values when rows are sorted inside groups: the group's, then the row's. */
export type CursorValue = string | number | readonly (string | number)[]

export const DEFAULT_PAGE = 50

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a cursor must hold to be one of this list; a cursor of another sort is refused. */
type ValueKind = 'amount' | 'day' | 'instant' | 'number' | 'text' | 'uuid'
export type CursorKind = ValueKind | readonly ValueKind[]

const SHAPES: Record<ValueKind, (value: unknown) => boolean> = {
  /** a sum of cents, int8 in the database */
  amount: (value) => Number.isSafeInteger(value),
  day: (value) => typeof value === 'string' && isLocalDate(value),
  instant: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) && isInstant(value),
  number: (value) => Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** 31,
  uuid: (value) => UUID.test(String(value)),
  text: (value) => typeof value === 'string' && value.length <= 200 && !value.includes('\0'),
}

function hasShape(value: unknown, kind: CursorKind): boolean {
  if (typeof kind === 'string') {
    return SHAPES[kind](value)
  }
  return (
    Array.isArray(value) &&
    value.length === kind.length &&
    kind.every((one, place) => SHAPES[one](value[place]))
  )
}

/** SQL of an instant for a cursor: to the microsecond, as PostgreSQL compares it. */
export const instantSql = (column: string) =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

const isInstant = (text: string) => Number.isFinite(Date.parse(text))

/**
 * Cuts a page out of one row more than it holds.
 *
 * @param fetched at most `limit + 1` rows, in order
 */
export function pageOf<Row>(
  fetched: Row[],
  limit: number,
  sort: string,
  position: (row: Row) => Position
): Page<Row> {
  const rows = fetched.slice(0, limit)
  const last = rows.at(-1)
  const hasMore = fetched.length > limit && last !== undefined
  return { rows, nextCursor: hasMore ? encode(sort, position(last)) : null }
}

/**
 * Reads a cursor back. It comes from outside: every part is checked before it meets a query.
 *
 * @throws UnprocessableException `invalid_cursor`
 */
export function readCursor<Value extends CursorValue>(
  cursor: string | null | undefined,
  sort: string,
  kind: CursorKind
): Position<Value> | null {
  if (!cursor) {
    return null
  }
  const parts = decode(cursor)
  const isReadable =
    Array.isArray(parts) &&
    parts.length === 3 &&
    parts[0] === sort &&
    hasShape(parts[1], kind) &&
    UUID.test(String(parts[2]))
  if (!isReadable) {
    throw new UnprocessableException(
      'invalid_cursor',
      'Cette page n’existe plus. Reprenez depuis la première.',
      'cursor'
    )
  }
  return { value: parts[1], id: parts[2] }
}

function encode(sort: string, { value, id }: Position) {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url')
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
