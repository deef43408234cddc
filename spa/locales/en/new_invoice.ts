import type { newInvoice as french } from '../fr/new_invoice.ts'

export const newInvoice: Record<keyof typeof french, string> = {
  'newInvoice.clientSearch': 'Search a client',
  'newInvoice.noClient': 'No client of that name.',
  'newInvoice.newClient': 'New client',
  'newInvoice.plan': 'Reminder plan',
  'newInvoice.noPlan': 'None: nothing leaves',
  'newInvoice.terms': '{days, plural, =0 {payable at once} one {# day} other {# days}}',
  'newInvoice.dueBeforeIssue': 'The due date comes after the issue date.',
  'newInvoice.save': 'Record the invoice',
  'newInvoice.done': '{numero} is recorded.',
  'newInvoice.whatLeaves': 'What will leave',
  'newInvoice.nothingLeaves': 'Without a plan, Rubis keeps the invoice and sends nothing.',
  'newInvoice.earliest':
    'No earlier than these dates: each message waits for a working day and office hours.',
  'newInvoice.lateStart':
    'The due date is past: the first reminder leaves within the minute if sending hours are open, the next ones at least three days apart.',
  'newClient.name': 'Name',
  'newClient.email': 'E-mail address',
  'newClient.emailHint': 'Reminders are sent there.',
  'newClient.kind': 'Kind of client',
  'newClient.kindHint': 'Late fees only apply to businesses.',
  'newClient.business': 'Business',
  'newClient.consumer': 'Consumer',
  'newClient.publicBody': 'Public body',
  'newClient.save': 'Add this client',
}
