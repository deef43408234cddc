import { doubtCount } from './doubts.ts'
import type { DraftRow } from './types.ts'

/** How a draft stands, in one word; each has its icon and its sentence. */
export type DraftLook = 'validated' | 'skipped' | 'notChased' | 'doubtful' | 'certain' | 'ready'

export function draftLook(draft: DraftRow): { look: DraftLook; doubts: number } {
  const doubts = doubtCount(draft)
  const look = () => {
    if (draft.status !== 'pending') return draft.status
    if (!draft.chaseable) return 'notChased'
    if (doubts > 0) return 'doubtful'
    return draft.certain ? 'certain' : 'ready'
  }
  return { look: look(), doubts }
}

/** The next one that waits after this one, going round; undefined when none does. */
export function nextPending(drafts: readonly DraftRow[], after: string | undefined) {
  const at = drafts.findIndex(({ id }) => id === after)
  const inOrder = [...drafts.slice(at + 1), ...drafts.slice(0, Math.max(at, 0))]
  return inOrder.find(({ status }) => status === 'pending')
}
