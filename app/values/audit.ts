import type { ActivityKind } from '#values/activity'

/** Everything the audit log may tell, by what a person filters it by. */
export const AUDIT_TOPICS = {
  access: [
    'session.opened',
    'session.refused',
    'session.closed',
    'session.revoked',
    'session.others_revoked',
    'role.refused',
  ],
  account: [
    'account.opened',
    'account.email_verified',
    'account.email_change_asked',
    'account.email_change_cancelled',
    'account.email_changed',
    'account.password_changed',
    'account.password_reset',
    'account.second_factor_on',
    'account.second_factor_off',
    'account.recovery_codes_renewed',
    'account.recovery_code_used',
    'account.passkey_added',
    'account.passkey_removed',
    'account.erased',
  ],
  keys: ['api_key.created', 'api_key.revoked', 'calendar_feed.opened', 'calendar_feed.closed'],
  team: [
    'invitation.sent',
    'invitation.resent',
    'invitation.revoked',
    'invitation.accepted',
    'member.role_changed',
    'member.removed',
    'member.left',
    'ownership.transferred',
  ],
  settings: [
    'organization.updated',
    'organization.inbound_address_renewed',
    'dry_run.started',
    'dry_run.ended',
    'organization.erasure_asked',
    'organization.erasure_undone',
    'organization.erased',
    'demo.seeded',
  ],
  billing: [
    'billing.trial_asked',
    'billing.subscription_asked',
    'billing.portal_opened',
    'billing.cancellation_asked',
    'billing.cancellation_withdrawn',
    'billing.plan_change_asked',
    'billing.plan_change_withdrawn',
  ],
  money: [
    'payment.recorded',
    'payment.voided',
    'credit_note.recorded',
    'credit_note.voided',
    'invoice.updated',
    'invoice.cancelled',
    'invoice.reopened',
  ],
  reminders: [
    'relance.approved',
    'relance.approval_withdrawn',
    'relance.edited',
    'relance.skipped',
    'relance.send_requested',
    'relance.send_undone',
    'relance.resolved',
    'relance.posted',
    'relance.posting_voided',
    'hold.placed',
    'hold.lifted',
    'litigation.opened',
    'litigation.closed',
    'plan.changed',
  ],
  clients: ['client.updated', 'client.merged', 'client.merge_undone'],
  exports: [
    'export.downloaded',
    'data_export.asked',
    'data_export.failed',
    'data_export.downloaded',
  ],
} as const

export type AuditTopic = keyof typeof AUDIT_TOPICS
export type AuditAction = (typeof AUDIT_TOPICS)[AuditTopic][number]

export const AUDIT_TOPIC_NAMES = Object.keys(AUDIT_TOPICS) as AuditTopic[]
export const AUDIT_ACTIONS: readonly AuditAction[] = Object.values(AUDIT_TOPICS).flat()

/** `operator` runs the instance; `system` is Rubis by itself. */
export const AUDIT_ACTORS = ['user', 'api_key', 'client', 'system', 'operator'] as const

export type AuditActor = (typeof AUDIT_ACTORS)[number]

/**
 * Lines of the timeline that are audited too: who settled, stopped or changed what is owed. An approval
 * is audited where it is given, with the sum it stands for.
 */
export const AUDITED_ACTIVITY: Partial<Record<ActivityKind, AuditAction>> = {
  payment_recorded: 'payment.recorded',
  payment_voided: 'payment.voided',
  credit_note_recorded: 'credit_note.recorded',
  credit_note_voided: 'credit_note.voided',
  invoice_updated: 'invoice.updated',
  invoice_cancelled: 'invoice.cancelled',
  invoice_reopened: 'invoice.reopened',
  litigation_opened: 'litigation.opened',
  litigation_closed: 'litigation.closed',
  hold_placed: 'hold.placed',
  hold_lifted: 'hold.lifted',
  plan_changed: 'plan.changed',
  warning_withdrawn: 'relance.approval_withdrawn',
  warning_posted: 'relance.posted',
  warning_posting_voided: 'relance.posting_voided',
  relance_edited: 'relance.edited',
  relance_skipped: 'relance.skipped',
  relance_send_requested: 'relance.send_requested',
  relance_send_undone: 'relance.send_undone',
  relance_resolved: 'relance.resolved',
  client_updated: 'client.updated',
  client_merged: 'client.merged',
  client_merge_undone: 'client.merge_undone',
}
