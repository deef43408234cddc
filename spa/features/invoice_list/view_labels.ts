import type { MessageId } from '../../lib/i18n.tsx'
import type { InvoiceSort, InvoiceView } from './invoice_search.ts'

export const VIEW_LABELS: Record<InvoiceView, MessageId> = {
  to_chase: 'view.toChase',
  late: 'view.late',
  upcoming: 'view.upcoming',
  litigation: 'view.litigation',
  paid: 'view.paid',
  all: 'view.all',
}

export const SORT_LABELS: Record<InvoiceSort, MessageId> = {
  'dueDate': 'sort.dueDate',
  '-dueDate': 'sort.dueDateDesc',
  '-amount': 'sort.amountDesc',
  'amount': 'sort.amount',
  'numero': 'sort.numero',
  '-numero': 'sort.numeroDesc',
  'client': 'sort.client',
  '-client': 'sort.clientDesc',
  'status': 'sort.status',
  '-status': 'sort.statusDesc',
  '-remainder': 'sort.remainderDesc',
  'remainder': 'sort.remainder',
  '-createdAt': 'sort.createdDesc',
}
