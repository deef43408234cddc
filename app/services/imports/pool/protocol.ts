import type { ReadingContext } from '#services/imports/reading_context'
import type { FirstReading } from '#services/imports/read_document'

/** What a child does: words and XML, or pictures. They need different memory and time, and fail differently. */
export type ReaderRole = 'text' | 'pictures'

export interface ReadRequest {
  id: number
  bytes: Uint8Array
  context: ReadingContext
}

export type ChildMessage =
  { kind: 'ready' } | { kind: 'result'; id: number; result: FirstReading; elapsedMs: number }
