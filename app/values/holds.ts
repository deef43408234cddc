/** Why an invoice is not chased right now. Disputes are a status (litigation), not a hold. */
export const HOLD_REASONS = [
  'promise',
  'reply_received',
  'bounce',
  'holiday',
  'quota',
  'manual',
  'payment_announced',
  'instalments',
  'unsubscribed',
  'wrong_contact',
  'erasure',
] as const

export type HoldReason = (typeof HOLD_REASONS)[number]

/** The ones a person may set by hand; the others come from events. */
export const MANUAL_HOLD_REASONS = ['manual', 'holiday', 'promise', 'payment_announced'] as const
