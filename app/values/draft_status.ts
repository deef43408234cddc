export const DRAFT_STATUSES = ['pending', 'validated', 'skipped'] as const

export type DraftStatus = (typeof DRAFT_STATUSES)[number]

/** Where an imported draft may go next; undo brings it back to be reviewed. */
const NEXT: Record<DraftStatus, readonly DraftStatus[]> = {
  pending: ['validated', 'skipped'],
  validated: ['pending'],
  skipped: ['pending'],
}

export function canMoveDraft(from: DraftStatus, to: DraftStatus): boolean {
  return NEXT[from].includes(to)
}
