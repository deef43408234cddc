import type { today as french } from '../fr/today.ts'

export const today: Record<keyof typeof french, string> = {
  'today.tab': '{count, plural, =0 {Today} other {Today ({count})}}',
  'today.hello': 'Hello {name}.',
  'today.greeting':
    'Hello {name}. {count, plural, =0 {Nothing is waiting for you.} =1 {One thing is waiting for you.} =2 {Two things are waiting for you.} =3 {Three things are waiting for you.} =4 {Four things are waiting for you.} =5 {Five things are waiting for you.} other {{count} things are waiting for you.}}',
  'today.rest':
    'The rest leaves by itself: {count, plural, =0 {no reminder} one {one reminder} other {# reminders}} within seven days.',
  'today.todo': 'to do',
  'today.nothingToDo': 'Nothing to do. Reminders leave at their hour.',
  'today.allToChase': 'All invoices to chase',
  'todo.notice': 'Formal notice to review',
  'todo.noticeWhy':
    '{days, plural, one {# day} other {# days}} late. Nothing leaves without your approval.',
  'todo.noticeAction': 'Read and decide',
  'todo.unknown': 'Uncertain sending',
  'todo.unknownWhy': 'The connection broke while sending: the reminder may have left.',
  'todo.failed': 'Reminder not sent',
  'todo.failedWhy': 'The message could not be handed over. The client received nothing.',
  'todo.missing': 'Reminder blocked',
  'todo.missingWhy': 'Something is missing to write it, or to pay it.',
  'todo.planEnded': 'Plan finished, invoice unpaid',
  'todo.planEndedWhy': 'All reminders have left. The next step is yours.',
  'todo.look': 'See the invoice',
  'recovered.since': 'since {month}',
  'recovered.afterReminder': 'recovered after a reminder, {month} of it this month',
  'recovered.days': '{days} d',
  'recovered.averageDelay': 'average time to pay after the due date',
  'recovered.rubis': '{count} rubis',
  'recovered.freed':
    'reminders sent for you, about {hours, plural, =0 {{minutes} min saved} other {# h {minutes} saved}}',
  'aging.title': 'outstanding',
  'aging.upcoming': 'not yet due',
  'aging.month': '1–30 d',
  'aging.twoMonths': '31–60 d',
  'aging.older': '60+ d',
  'aging.count': '{count, plural, one {# invoice} other {# invoices}}',
}
