import type { invoices as french } from '../fr/invoices.ts'

export const invoices: Record<keyof typeof french, string> = {
  'invoices.title': '{view}{count, plural, =-1 {} other { ({count})}}',
  'invoices.views': 'Views',
  'invoices.clearSearch': 'Clear the search',
  'invoices.daysLate': '{days} d late',
  'invoices.daysLeft': '{days, plural, =0 {today} other {in {days} d}}',
  'invoices.total':
    'Total of {count, plural, one {the invoice found} other {the # invoices found}}',
  'invoices.totalCapped': 'Total of the first {count, number} invoices found',
  'invoices.firstUse':
    'No invoice yet. Type the first one: Rubis follows it, asks for payment on the dates of your plan and stops as soon as it is paid.',
  'invoices.firstUseExample':
    'For example: due on 9 November, a friendly reminder three days before, a polite one a week after, firmer at fifteen days.',
  'view.toChase': 'To chase',
  'view.late': 'Overdue',
  'view.upcoming': 'Not yet due',
  'view.litigation': 'Disputed',
  'view.paid': 'Paid',
  'view.all': 'All',
  'sort.label': 'Sort by',
  'sort.dueDate': 'Oldest due date',
  'sort.dueDateDesc': 'Latest due date',
  'sort.amountDesc': 'Highest amount',
  'sort.amount': 'Lowest amount',
  'sort.numero': 'Number',
  'column.due': 'Due',
  'column.numero': 'Number',
  'column.client': 'Client',
  'column.status': 'Status',
  'column.amount': 'Amount incl. VAT',
  'column.remainder': 'Left to pay',
  'column.next': 'Next step',
}
