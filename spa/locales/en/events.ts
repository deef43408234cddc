import type { events as french } from '../fr/events.ts'

export const events: Record<keyof typeof french, string> = {
  'event.invoiceCreated': 'Invoice recorded',
  'event.invoiceImported': 'Invoice imported',
  'event.invoiceUpdated': 'Invoice changed',
  'event.invoicePlanned': 'Reminders planned',
  'event.invoicePaid': 'Invoice paid',
  'event.paymentRecorded': '{amount} received',
  'event.paymentVoided': 'Payment undone{amount, select, other {: {amount}}}',
  'event.creditNoteRecorded': 'Credit note of {amount}',
  'event.creditNoteVoided': 'Credit note undone',
  'event.invoiceCancelled': 'Invoice cancelled',
  'event.invoiceReopened': 'Invoice reopened',
  'event.litigationOpened': 'Dispute reported, reminders stopped',
  'event.litigationClosed': 'Dispute closed, reminders resume',
  'event.holdPlaced': 'Reminders on hold',
  'event.holdLifted': 'Reminders resumed',
  'event.holdEnded': 'Hold over',
  'event.relanceSent': '{hasSubject, select, yes {“{subject}”} other {Reminder sent}}',
  'event.relanceRehearsed': 'Would have left (dry run)',
  'event.relanceWaits': 'The reminder waits',
  'event.relanceNotSent': '{count, plural, one {Reminder not sent} other {# reminders not sent}}',
  'event.relanceFailed': 'The reminder did not leave',
  'event.relanceUnknown': 'The reminder may have left',
  'event.relanceResolved':
    '{outcome, select, left {You confirmed that it left} send_again {You asked to send it again} other {Doubt settled}}',
  'event.relancePostponed': 'Reminder postponed{hasUntil, select, yes { to {until}} other {}}',
  'event.relanceSkipped': 'Reminder skipped',
  'event.relanceRestored': 'Reminder restored',
  'event.relanceEdited': 'Text changed for this reminder',
  'event.relanceSendRequested': 'Immediate sending requested',
  'event.relanceSendUndone': 'Immediate sending undone',
  'event.relanceDelivered': 'Reminder delivered',
  'event.relanceDelayed': 'Delivery delayed by the recipient’s server',
  'event.relanceBounced': 'Reminder not delivered: refused by the recipient’s server',
  'event.relanceComplained': 'The recipient reported the message',
  'event.warningDrafted': 'Ready, awaits your approval',
  'event.warningApproved': 'Approved by {name}',
  'event.warningPosted': 'Posted by registered mail on {postedOn}',
  'event.warningPostingVoided': 'Posting undone',
  'event.warningWithdrawn': 'Withdrawn',
  'event.planChanged': 'Reminder plan changed{hasPlan, select, yes {: {plan}} other {}}',
  'event.planEnded': 'Last reminder sent, invoice unpaid',
  'event.checkinSent': 'Rubis asked you whether it is paid',
  'event.clientAnswered':
    '{answer, select, paying {Transfer announced} paid {Payment announced} promise {Promise to pay} instalments {Instalments suggested} dispute {Dispute} wrong_contact {Wrong contact reported} document {Document asked for} statement {Statement asked for} opt_out {Wants no more reminders} opt_out_invoice {Wants no more reminders about this invoice} other {Answer of the client}}',
  'event.clientReplied':
    '{automatic, select, yes {Automatic reply received} other {The client replied by e-mail}}',
  'why.clientReplied':
    '{held, select, yes {Nothing leaves before you decide.} other {{automatic, select, yes {It stops nothing.} other {The invoice was closed already.}}}}',
  'event.replyTriaged':
    '{triage, select, resume {Reply read: reminders go on} wait {Reply read: wait} paid {Reply read: paid} dispute {Reply read: dispute} other {Decision undone, the reply is to be read again}}',
  'why.replyTriaged':
    '{triage, select, resume {Late steps leave one by one.} wait {Nothing leaves before {until}.} undone {Nothing leaves meanwhile.} other {Nothing more leaves.}}',
  'event.answerAccepted': 'Answer of the client accepted',
  'event.answerRefused': 'Answer of the client set aside',
  'event.promiseBroken': 'Promise not kept',
  'event.promiseKept': 'Promise kept',
  'event.instalmentMissed': 'Instalment missed',
  'event.clientThanked': 'Client thanked for the payment',
  'why.clientAnswered':
    '{hasAmount, select, yes {{amount}. } other {}}{hasSaidOn, select, yes {{answer, select, paid {Made on {saidOn}. } paying {Made on {saidOn}. } other {For {saidOn}. }}} other {}}{answer, select, dispute {Nothing leaves any more.} opt_out {Rubis no longer writes to this address.} opt_out_invoice {Nothing more leaves for this invoice.} other {Nothing leaves meanwhile.}}',
  'why.answerSettled':
    '{answer, select, paying {Transfer announced} paid {Payment announced} promise {Promise to pay} instalments {Instalments suggested} dispute {Dispute} wrong_contact {Wrong contact reported} document {Document asked for} statement {Statement asked for} opt_out {Wants no more reminders} opt_out_invoice {Wants no more reminders about this invoice} other {Answer of the client}}.',
  'why.promiseBroken':
    '{hasSaidOn, select, yes {Expected on {saidOn}. } other {}}Reminders go on by themselves.',
  'event.checkinAnswered':
    '{answer, select, paid {You answered: paid} still_pending {You answered: not yet} wait {You answered: wait} partly_paid {You answered: partly paid} other {You answered}}',
  'event.checkinSilent':
    '{goesOn, select, yes {No answer in 24 hours: the reminder goes on} other {No answer in 24 hours: the reminder waits for you}}',
  'event.dryRunStarted': 'Dry run started',
  'event.dryRunEnded': 'Dry run ended',
  'event.attachmentAdded': 'Attachment added',
  'event.attachmentRemoved': 'Attachment removed',
  'event.attachmentRestored': 'Attachment put back',
  'why.invoiceCreated': '{actor, select, user {Typed by you.} other {Added by Rubis.}}',
  'why.invoicePlanned': 'Dates follow the reminder plan.',
  'why.invoiceUpdated':
    '{field, select, numero {Number} amountTtcCents {Amount} issueDate {Issue date} dueDate {Due date} subject {Subject.} notes {Notes.} paymentLink {Payment link.} other {Several facts.}}{hasFrom, select, yes {: {from} becomes {to}.} other {}}',
  'why.paymentRecorded':
    '{method, select, transfer {By transfer} card {By card} cheque {By cheque} cash {In cash} direct_debit {By direct debit} other {Payment}}{hasPaidOn, select, yes { received on {paidOn}} other {}}{hasRemainder, select, yes {, {remainder} left} other {}}.',
  'why.creditNoteRecorded': '{numero}{hasRemainder, select, yes {, {remainder} left} other {}}.',
  'why.litigationOpened': '{said}',
  'why.warningApproved': 'For {remainder}. Name and time are kept as evidence.',
  'why.warningPosted':
    '{hasTracking, select, yes {Tracking number {tracking}. } other {}}The letter as posted is kept with the documents.',
  'why.invoicePaid': 'Nothing more leaves.',
  'why.paymentVoided': 'The amount due and the reminders are back where they were.',
  'why.holdPlaced':
    '{reason, select, promise {Promise to pay.} reply_received {The client replied.} bounce {The client’s address refuses messages.} holiday {Holidays.} quota {Limit of your plan.} payment_announced {Payment announced.} instalments {Instalments agreed.} unsubscribed {The client wants no more messages.} wrong_contact {This is not the right person.} erasure {The organization is to be deleted.} other {At your request.}}{hasUntil, select, yes { Until {until}.} other {}}',
  'why.relanceSent':
    'Left at {time}: {offset}{hasRemainder, select, yes {, {remainder} left} other {}}.',
  'why.relanceRehearsed':
    '{hasOffset, select, yes {{offset}, } other {}}{hasRemainder, select, yes {{remainder} left. } other {}}Your client received nothing.',
  'why.dryRunStarted': 'Reminders are prepared, and nothing leaves.',
  'why.dryRunEnded': 'Reminders leave again, the oldest of each invoice first.',
  'why.relanceUnknown':
    'The connection broke while sending. Rubis sends nothing again without you.',
  'why.warningDrafted': 'Nothing leaves without you.',
  'why.planEnded': 'The next step is yours: call, hand over, or let go.',
  'event.clientCreated': 'Client added',
  'event.clientUpdated': 'Client sheet changed',
  'event.clientPlanChanged': 'Client’s plan changed',
  'event.clientArchived': 'Client archived',
  'event.clientRestored': 'Client taken out of the archive',
  'event.clientMerged': 'Sheets merged',
  'event.clientMergeUndone': 'Merge undone',
  'why.decision':
    '{reason, select, paid {The invoice is paid.} invoice_cancelled {The invoice is cancelled.} litigation {The invoice is disputed.} plan_changed {The plan changed.} due_date_changed {The due date changed.} moment_passed {Its moment had passed.} skipped {You skipped it.} sent_again {Replaced by a new sending.} step_archived {The step was removed from the plan.} superseded {Replaced.} sending_off {Sending is switched off on this server.} email_unverified {Your e-mail address is not confirmed yet.} awaiting_checkin {Rubis awaits your answer about the payment.} held {A hold is in force.} promise {The client promised to pay.} reply_received {The client replied.} bounce {The client’s address refuses messages.} holiday {Holiday pause.} quota {Limit of your plan.} manual {You put it on hold.} payment_announced {A payment is announced.} instalments {Instalments are agreed.} unsubscribed {The client wants no more messages.} wrong_contact {This is not the right person.} erasure {The organization is to be deleted.} no_recipient {This client has no e-mail address.} address_suppressed {This address no longer receives messages.} no_way_to_pay {Your IBAN or a payment link is missing.} missing_values {A value that the text uses is missing.} attachment_missing {The attachment cannot be found.} other_reminder_leaving {Another message is leaving for this client.} replan_pending {The plan has just changed: the reminder is being replanned.} penalties_for_consumer {The text asks for penalties, which a consumer never owes.} earlier_step_open {An earlier reminder still waits.} window_closed {Outside sending hours.} invoice_gap {Too soon after the previous reminder.} client_daily_cap {This client already received a message today.} client_weekly_cap {This client received enough messages this week.} answer_unclear {The server gave no clear answer.} not_started_in_time {The sending could not begin in time.} server_refused {The recipient’s server asked to wait.} other {The conditions for sending were not met.}}{hasUntil, select, yes { Next try {until}.} other {}}',
  'answers.yes':
    '{answer, select, paying {Yes, paid} paid {Yes, paid} instalments {Accept} wrong_contact {Use this address} document {It is sent} other {Noted}}',
  'answers.no':
    '{answer, select, paying {Nothing came} paid {Nothing came} promise {Do not wait} instalments {Refuse} wrong_contact {Keep the old one} opt_out {Write to it again} opt_out_invoice {Go on with the reminders} other {Chase anyway}}',
}
