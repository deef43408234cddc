import {
  IconAlertTriangle,
  IconCheck,
  IconMail,
  IconMessage,
  IconPlayerPause,
  IconQuestionMark,
  IconScale,
  type Icon,
} from '@tabler/icons-react'
import type { Data } from '@generated/data'
import type { MessageId } from '../../lib/i18n.tsx'
import type { TagTone } from '../tag.tsx'
import type { MarkKind } from '../timeline_mark.tsx'

export type EventKind = Data.Activity['kind']

export interface EventLook {
  mark: MarkKind
  /** Absent for events that speak for themselves; `tone` shows the tone of the reminder. */
  tag?: 'tone' | { tone: TagTone; icon: Icon; label: MessageId }
  title: MessageId
  why?: MessageId
}

const waiting = { tone: 'neutral', icon: IconPlayerPause, label: 'tag.held' } as const
const doubt = { tone: 'late', icon: IconAlertTriangle, label: 'tag.look' } as const
const failed = { tone: 'danger', icon: IconAlertTriangle, label: 'tag.failed' } as const
const paid = { tone: 'paid', icon: IconCheck, label: 'tag.paid' } as const
const part = { tone: 'paid', icon: IconCheck, label: 'tag.payment' } as const
const question = { tone: 'info', icon: IconQuestionMark, label: 'tag.question' } as const
const answered = { tone: 'info', icon: IconMessage, label: 'tag.answer' } as const
const dispute = { tone: 'danger', icon: IconScale, label: 'status.litigation' } as const
const notice = { tone: 'danger', icon: IconAlertTriangle, label: 'tone.miseEnDemeure' } as const
const mail = { tone: 'neutral', icon: IconMail, label: 'tag.mail' } as const

/** How each event of the log reads in the timeline. Complete by type: a new kind must be given one. */
export const EVENT_LOOKS: Record<EventKind, EventLook> = {
  invoice_created: { mark: 'done', title: 'event.invoiceCreated', why: 'why.invoiceCreated' },
  invoice_imported: { mark: 'done', title: 'event.invoiceImported' },
  invoice_updated: { mark: 'done', title: 'event.invoiceUpdated', why: 'why.invoiceUpdated' },
  invoice_planned: { mark: 'done', title: 'event.invoicePlanned', why: 'why.invoicePlanned' },
  invoice_paid: { mark: 'money', tag: paid, title: 'event.invoicePaid', why: 'why.invoicePaid' },
  payment_recorded: {
    mark: 'money',
    tag: part,
    title: 'event.paymentRecorded',
    why: 'why.paymentRecorded',
  },
  payment_voided: { mark: 'done', title: 'event.paymentVoided', why: 'why.paymentVoided' },
  credit_note_recorded: {
    mark: 'money',
    title: 'event.creditNoteRecorded',
    why: 'why.creditNoteRecorded',
  },
  credit_note_voided: { mark: 'done', title: 'event.creditNoteVoided' },
  invoice_cancelled: { mark: 'done', title: 'event.invoiceCancelled' },
  invoice_reopened: { mark: 'done', title: 'event.invoiceReopened' },
  litigation_opened: {
    mark: 'done',
    tag: dispute,
    title: 'event.litigationOpened',
    why: 'why.litigationOpened',
  },
  litigation_closed: { mark: 'done', title: 'event.litigationClosed' },
  hold_placed: { mark: 'done', tag: waiting, title: 'event.holdPlaced', why: 'why.holdPlaced' },
  hold_lifted: { mark: 'done', title: 'event.holdLifted' },
  hold_ended: { mark: 'done', title: 'event.holdEnded', why: 'why.holdPlaced' },
  relance_sent: { mark: 'done', tag: 'tone', title: 'event.relanceSent', why: 'why.relanceSent' },
  relance_rehearsed: {
    mark: 'open',
    tag: 'tone',
    title: 'event.relanceRehearsed',
    why: 'why.relanceRehearsed',
  },
  relance_waits: { mark: 'done', tag: 'tone', title: 'event.relanceWaits', why: 'why.decision' },
  relance_not_sent: {
    mark: 'done',
    tag: 'tone',
    title: 'event.relanceNotSent',
    why: 'why.decision',
  },
  relance_failed: { mark: 'stop', tag: failed, title: 'event.relanceFailed' },
  relance_unknown: {
    mark: 'stop',
    tag: doubt,
    title: 'event.relanceUnknown',
    why: 'why.relanceUnknown',
  },
  relance_resolved: { mark: 'done', title: 'event.relanceResolved' },
  relance_postponed: { mark: 'done', tag: 'tone', title: 'event.relancePostponed' },
  relance_skipped: { mark: 'done', tag: 'tone', title: 'event.relanceSkipped' },
  relance_restored: { mark: 'done', tag: 'tone', title: 'event.relanceRestored' },
  relance_edited: { mark: 'done', tag: 'tone', title: 'event.relanceEdited' },
  relance_send_requested: { mark: 'done', tag: 'tone', title: 'event.relanceSendRequested' },
  relance_send_undone: { mark: 'done', tag: 'tone', title: 'event.relanceSendUndone' },
  relance_delivered: { mark: 'done', tag: mail, title: 'event.relanceDelivered' },
  relance_delayed: { mark: 'done', tag: mail, title: 'event.relanceDelayed' },
  relance_bounced: { mark: 'stop', tag: failed, title: 'event.relanceBounced' },
  relance_complained: { mark: 'stop', tag: failed, title: 'event.relanceComplained' },
  warning_drafted: {
    mark: 'stop',
    tag: notice,
    title: 'event.warningDrafted',
    why: 'why.warningDrafted',
  },
  warning_approved: {
    mark: 'done',
    tag: notice,
    title: 'event.warningApproved',
    why: 'why.warningApproved',
  },
  warning_posted: {
    mark: 'done',
    tag: notice,
    title: 'event.warningPosted',
    why: 'why.warningPosted',
  },
  warning_posting_voided: { mark: 'done', tag: notice, title: 'event.warningPostingVoided' },
  warning_withdrawn: { mark: 'done', tag: notice, title: 'event.warningWithdrawn' },
  plan_changed: { mark: 'done', title: 'event.planChanged' },
  plan_ended: { mark: 'done', tag: doubt, title: 'event.planEnded', why: 'why.planEnded' },
  checkin_sent: { mark: 'done', tag: question, title: 'event.checkinSent' },
  checkin_answered: { mark: 'done', tag: question, title: 'event.checkinAnswered' },
  client_answered: {
    mark: 'done',
    tag: answered,
    title: 'event.clientAnswered',
    why: 'why.clientAnswered',
  },
  client_replied: {
    mark: 'done',
    tag: answered,
    title: 'event.clientReplied',
    why: 'why.clientReplied',
  },
  reply_triaged: { mark: 'done', title: 'event.replyTriaged', why: 'why.replyTriaged' },
  answer_accepted: { mark: 'done', title: 'event.answerAccepted', why: 'why.answerSettled' },
  answer_refused: { mark: 'done', title: 'event.answerRefused', why: 'why.answerSettled' },
  promise_broken: {
    mark: 'done',
    tag: doubt,
    title: 'event.promiseBroken',
    why: 'why.promiseBroken',
  },
  promise_kept: { mark: 'money', title: 'event.promiseKept' },
  instalment_missed: {
    mark: 'done',
    tag: doubt,
    title: 'event.instalmentMissed',
    why: 'why.promiseBroken',
  },
  client_thanked: { mark: 'done', title: 'event.clientThanked' },
  checkin_silent: { mark: 'done', tag: question, title: 'event.checkinSilent' },
  dry_run_started: { mark: 'done', title: 'event.dryRunStarted', why: 'why.dryRunStarted' },
  dry_run_ended: { mark: 'done', title: 'event.dryRunEnded', why: 'why.dryRunEnded' },
  attachment_added: { mark: 'done', title: 'event.attachmentAdded' },
  client_created: { mark: 'done', title: 'event.clientCreated' },
  client_updated: { mark: 'done', title: 'event.clientUpdated' },
  client_plan_changed: { mark: 'done', title: 'event.clientPlanChanged' },
  client_archived: { mark: 'stop', title: 'event.clientArchived' },
  client_restored: { mark: 'done', title: 'event.clientRestored' },
  client_merged: { mark: 'done', title: 'event.clientMerged' },
  client_merge_undone: { mark: 'done', title: 'event.clientMergeUndone' },
  attachment_removed: { mark: 'done', title: 'event.attachmentRemoved' },
  attachment_restored: { mark: 'done', title: 'event.attachmentRestored' },
}
