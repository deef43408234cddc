import type { Data } from '@generated/data'
import { addDays, type LocalDate } from '../../lib/format.ts'

type Bucket = Data.Today['aging'][number]['bucket']

/** The list that a part of the bar stands for, in the words of its search: the same invoices, disputes too. */
export function listOfBucket(bucket: Bucket, today: LocalDate) {
  const ago = (days: number) => addDays(today, -days)
  const searches: Record<Bucket, string> = {
    'upcoming': `statut:à_échoir,litige échéance:>=${today}`,
    '1_30': `statut:en_retard,litige échéance:${ago(30)}..${ago(1)}`,
    '31_60': `statut:en_retard,litige échéance:${ago(60)}..${ago(31)}`,
    '60_plus': `statut:en_retard,litige échéance:<${ago(60)}`,
  }
  return { to: '/factures', search: { vue: 'all', tri: 'dueDate', q: searches[bucket] } } as const
}
