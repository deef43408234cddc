import { drawPages } from '#services/imports/pages/draw_pages'
import type { ChildResult } from '#services/imports/pool/protocol'
import { DocumentRefused } from '#services/imports/refusal'

/** What the process that draws answers; a document that cannot be drawn is refused, by a reason. */
export async function drawnPages(bytes: Buffer): Promise<ChildResult> {
  try {
    return { outcome: 'drawn', pages: await drawPages(bytes) }
  } catch (error) {
    if (error instanceof DocumentRefused) {
      return { outcome: 'refused', reason: error.reason }
    }
    throw error
  }
}
