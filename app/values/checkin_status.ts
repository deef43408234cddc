export const CHECKIN_STATUSES = ['scheduled', 'sent', 'answered', 'expired'] as const

export type CheckinStatus = (typeof CHECKIN_STATUSES)[number]

export const CHECKIN_ANSWERS = ['paid', 'still_pending'] as const

export type CheckinAnswer = (typeof CHECKIN_ANSWERS)[number]

/** Where the question “has this been paid?” may go next. */
const NEXT: Record<CheckinStatus, readonly CheckinStatus[]> = {
  scheduled: ['sent'],
  sent: ['answered', 'expired'],
  answered: [],
  expired: [],
}

export function canMoveCheckin(from: CheckinStatus, to: CheckinStatus): boolean {
  return NEXT[from].includes(to)
}

/** What a person may say: the answers, and two of their shades. */
export const CHECKIN_CHOICES = ['paid', 'still_pending', 'wait', 'partly_paid'] as const

export type CheckinChoice = (typeof CHECKIN_CHOICES)[number]
