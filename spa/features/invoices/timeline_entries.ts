import type { Data } from '@generated/data'
import { localDateOf, type LocalDate } from '../../lib/format.ts'

export type Event = Data.Activity

export type PastEntryData =
  { key: string; type: 'event'; event: Event } | { key: string; type: 'due'; date: LocalDate }

/** Statuses of reminders that are still ahead, or still need someone. */
const COMING = ['scheduled', 'sending', 'drafted', 'failed', 'unknown']

/**
 * The events, oldest first, with the due date slipped in at its day once it is past.
 * Events that only repeat what a neighbour says are left to the activity log.
 */
export function pastEntries(
  events: Event[],
  invoice: Pick<Data.InvoiceDetail, 'dueDate'>,
  today: LocalDate
): PastEntryData[] {
  const entries: PastEntryData[] = events
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map((event) => ({ key: event.id, type: 'event', event }))
  if (invoice.dueDate > today) return entries

  const after = entries.findIndex(
    (entry) => entry.type === 'event' && localDateOf(entry.event.at, 'UTC') > invoice.dueDate
  )
  const due: PastEntryData = { key: 'due', type: 'due', date: invoice.dueDate }
  return after === -1 ? [...entries, due] : entries.toSpliced(after, 0, due)
}

/** Reminders to come, in the order in which they will be handled. */
export function comingRelances(relances: Data.Relance[]) {
  return relances
    .filter(({ status }) => COMING.includes(status))
    .toSorted((a, b) => a.sendAt.localeCompare(b.sendAt))
}
