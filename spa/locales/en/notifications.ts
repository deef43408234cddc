import type { notifications as french } from '../fr/notifications.ts'

export const notifications: Record<keyof typeof french, string> = {
  'bell.word': 'Notifications',
  'bell.label':
    'Notifications, {count, plural, =0 {nothing new} one {one unread} other {{shown} unread}}',
  'bell.readAll': 'Mark all as read',
  'bell.readOne': 'Mark as read {numero}',
  'bell.unread': 'Unread.',
  'bell.settings': 'Settings',
  'bell.nothing': 'Nothing to report.',
  'bell.nothingExample':
    'You will be told here when a reminder fails, a formal notice waits for your approval or something blocks.',
  'notice.warningToApprove':
    'Formal notice to review{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.failed': 'Reminder not sent{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.unknown':
    'Reminder may have left{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.blocked': 'Reminder blocked{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.mailRefused':
    'Message not delivered{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.planEnded':
    'Plan ended, invoice unpaid{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.clientAnswered':
    'Answer of the client{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.promiseBroken':
    'Promise not kept{hasInvoice, select, yes {, {client} {numero}} other {}}',
  'notice.nothingLeft': 'Nothing has left for 24 hours',
  'notice.ownData':
    '{event, select, export_failed {The copy of your data could not be prepared} other {The copy of your data is ready}}',
  'notices.margin': 'settings',
  'notices.title': 'Notifications',
  'notices.lead':
    'Choose how Rubis tells you. The daily digest is one e-mail, at 8 am, when there is something to say.',
  'checkinMode.label': 'Before reminding a client, ask me whether it is paid',
  'checkinMode.hint': 'Without an answer in 24 hours, each plan says what leaves and what waits.',
  'checkinMode.daily': 'In one e-mail, in the morning',
  'checkinMode.single': 'In one e-mail per invoice',
  'checkinMode.none': 'Ask me nothing',
  'checkinMode.saved': 'Noted.',
  'notices.kind': 'What happens',
  'notices.inApp': 'In Rubis',
  'notices.email': 'E-mail at once',
  'notices.digest': 'Daily digest',
  'notices.cell': '{kind}: {channel}',
  'notices.warningToApprove': 'Formal notice to approve',
  'notices.failed': 'Reminder not sent',
  'notices.unknown': 'Reminder may have left',
  'notices.blocked': 'Reminder blocked',
  'notices.mailRefused': 'Message not delivered to a client',
  'notices.planEnded': 'End of a plan without payment',
  'notices.clientAnswered': 'Answer of a client',
  'notices.promiseBroken': 'Promise not kept',
  'notices.nothingLeft': 'Sending stopped',
  'notices.ownData': 'Your data (owners)',
  'notices.mustReach':
    '{kind, select, warning_to_approve {One e-mail stays on: without your approval it would wait for ever.} other {One e-mail stays on: if nothing leaves any more, it is the only way to know.}}',
}
