import type { Data } from '@generated/data'
import type { MessageId } from '../../lib/i18n.tsx'
import type { ClientKind, ClientSort } from './client_search.ts'

export const KIND_LABELS: Record<ClientKind, MessageId> = {
  business: 'clients.business',
  consumer: 'clients.consumer',
  public_body: 'clients.publicBody',
}

export const SORT_LABELS: Record<ClientSort, MessageId> = {
  'name': 'clients.sortName',
  '-open': 'clients.sortOpen',
  '-late': 'clients.sortLate',
  '-delay': 'clients.sortDelay',
}

export const HABIT_LABELS: Record<Data.Client['habit']['level'], MessageId> = {
  unknown: 'habit.unknown',
  on_time: 'habit.onTime',
  nearly: 'habit.nearly',
  slow: 'habit.slow',
  late: 'habit.late',
  very_late: 'habit.veryLate',
}

export const HOLD_LABELS: Record<
  'manual' | 'holiday' | 'promise' | 'payment_announced',
  MessageId
> = {
  manual: 'client.holdManual',
  holiday: 'client.holdHoliday',
  promise: 'client.holdPromise',
  payment_announced: 'client.holdPayment',
}
