import type { DrawnPage } from '#services/imports/pages/draw_pages'
import type { ReadingContext } from '#services/imports/reading_context'
import type { FirstReading } from '#services/imports/read_document'

/**
 * What a child does: reads words and XML, recognises pictures, or draws pages for people. They need
 * different memory and time, and fail differently.
 */
export const READER_ROLES = ['text', 'pictures', 'pages'] as const

export type ReaderRole = (typeof READER_ROLES)[number]

export type ChildResult = FirstReading | { outcome: 'drawn'; pages: DrawnPage[] }

export interface ReadRequest {
  id: number
  bytes: Uint8Array
  context: ReadingContext
}

export type ChildMessage =
  { kind: 'ready' } | { kind: 'result'; id: number; result: ChildResult; elapsedMs: number }
