import type { ReadingContext } from '#services/imports/reading_context'
import type { FirstReading } from '#services/imports/read_document'

/** Pictures are taken in and refused by this reason: only documents with text are read. */
export async function readPicture(_bytes: Buffer, _context: ReadingContext): Promise<FirstReading> {
  return { outcome: 'refused', reason: 'nothing_readable' }
}
