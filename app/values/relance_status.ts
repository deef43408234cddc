export const RELANCE_STATUSES = [
  'scheduled',
  'sending',
  'drafted',
  'sent',
  'failed',
  'unknown',
  'cancelled',
] as const

export type RelanceStatus = (typeof RELANCE_STATUSES)[number]

/**
 * Where a reminder may go next. `sent` and `cancelled` are final. `unknown` (it may have left) and
 * `failed` are only ever resolved by a person; sending again cancels the row for a fresh one.
 */
const NEXT: Record<RelanceStatus, readonly RelanceStatus[]> = {
  scheduled: ['sending', 'drafted', 'cancelled'],
  sending: ['sent', 'failed', 'unknown', 'scheduled', 'drafted', 'cancelled'],
  drafted: ['scheduled', 'cancelled'],
  sent: [],
  failed: ['cancelled'],
  unknown: ['sent', 'cancelled'],
  cancelled: [],
}

export function canMoveRelance(from: RelanceStatus, to: RelanceStatus): boolean {
  return NEXT[from].includes(to)
}

/** Why a reminder was cancelled. A cancelled reminder never moves again. */
export const CANCEL_REASONS = [
  'paid',
  'invoice_cancelled',
  'litigation',
  'plan_changed',
  'due_date_changed',
  'moment_passed',
  'skipped',
  'sent_again',
  'step_archived',
  'superseded',
  'rehearsed',
] as const

export type CancelReason = (typeof CANCEL_REASONS)[number]
