/**
 * Everything that a person would want to read in a timeline. The `relance_*` kinds are the decision
 * log: for every step that left or did not leave, they say why.
 */
export const ACTIVITY_KINDS = [
  'invoice_created',
  'invoice_imported',
  'invoice_updated',
  'invoice_planned',
  'invoice_paid',
  'payment_recorded',
  'payment_voided',
  'credit_note_recorded',
  'credit_note_voided',
  'invoice_cancelled',
  'invoice_reopened',
  'litigation_opened',
  'litigation_closed',
  'hold_placed',
  'hold_lifted',
  'relance_sent',
  'relance_rehearsed',
  'relance_waits',
  'relance_not_sent',
  'relance_failed',
  'relance_unknown',
  'relance_resolved',
  'relance_postponed',
  'relance_skipped',
  'relance_edited',
  'relance_send_requested',
  'relance_send_undone',
  'relance_delivered',
  'relance_bounced',
  'relance_complained',
  'warning_drafted',
  'warning_approved',
  'warning_withdrawn',
  'plan_changed',
  'plan_ended',
  'checkin_sent',
  'checkin_answered',
  'attachment_added',
  'dry_run_started',
  'dry_run_ended',
] as const

export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** What a person filters the log by: every kind is of one topic. */
export const ACTIVITY_TOPICS = {
  reminders: [
    'relance_sent',
    'relance_rehearsed',
    'relance_waits',
    'relance_not_sent',
    'relance_failed',
    'relance_unknown',
    'relance_resolved',
    'relance_postponed',
    'relance_skipped',
    'relance_edited',
    'relance_send_requested',
    'relance_send_undone',
    'relance_delivered',
    'relance_bounced',
    'relance_complained',
  ],
  notices: ['warning_drafted', 'warning_approved', 'warning_withdrawn'],
  money: [
    'invoice_paid',
    'payment_recorded',
    'payment_voided',
    'credit_note_recorded',
    'credit_note_voided',
  ],
  invoices: [
    'invoice_created',
    'invoice_imported',
    'invoice_updated',
    'invoice_planned',
    'invoice_cancelled',
    'invoice_reopened',
    'plan_changed',
    'plan_ended',
    'attachment_added',
  ],
  stops: ['litigation_opened', 'litigation_closed', 'hold_placed', 'hold_lifted'],
  answers: ['checkin_sent', 'checkin_answered'],
  account: ['dry_run_started', 'dry_run_ended'],
} as const satisfies Record<string, readonly ActivityKind[]>

export type ActivityTopic = keyof typeof ACTIVITY_TOPICS

export const ACTIVITY_TOPIC_NAMES = Object.keys(ACTIVITY_TOPICS) as ActivityTopic[]
