import { REFUSALS } from '#values/reading/result'

export const IMPORT_FILE_STATES = [
  'queued',
  'reading',
  'ready',
  'duplicate',
  'unreadable',
  'cancelled',
  'purged',
] as const

export type ImportFileState = (typeof IMPORT_FILE_STATES)[number]

/**
 * Where a file of a batch may go next: a person may have what was refused or cancelled read again. What
 * became no invoice for long is purged: its bytes are gone, its row says so.
 */
const NEXT: Record<ImportFileState, readonly ImportFileState[]> = {
  queued: ['reading', 'cancelled'],
  reading: ['ready', 'unreadable', 'queued', 'cancelled'],
  ready: ['purged'],
  duplicate: [],
  unreadable: ['queued', 'cancelled', 'purged'],
  cancelled: ['queued', 'purged'],
  purged: [],
}

export function canMoveFile(from: ImportFileState, to: ImportFileState): boolean {
  return NEXT[from].includes(to)
}

/** Why nothing was read: what the reader says, or that its workers died of it. */
export const UNREADABLE_REASONS = [...REFUSALS, 'gave_up'] as const

export type UnreadableReason = (typeof UNREADABLE_REASONS)[number]

/**
 * How often a file is taken up. A worker may die under it by accident twice; a third time the file is
 * what kills it, and the others must not wait behind it.
 */
export const MAX_CLAIMS = 3

/** What another process may well read: this one died, whatever of. */
export const isWorthAnotherReading = (reason: UnreadableReason, claims: number) =>
  reason === 'reader_crashed' && claims < MAX_CLAIMS
