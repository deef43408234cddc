import type { Data } from '@generated/data'
import { localDateOf, type LocalDate } from '../../lib/format.ts'

export type Event = Data.Activity

export type PastEntryData =
  | {
      key: string
      type: 'event'
      event: Event
      /** how many like it this line stands for */ count: number
    }
  | { key: string; type: 'due'; date: LocalDate }

/** Statuses of reminders that are still ahead, or still need someone. */
const COMING = ['scheduled', 'sending', 'drafted', 'failed', 'unknown']

/** Reminders that one same cause kept from leaving, at one same time, are one line. */
function isSameRefusal(one: Event, other: Event) {
  return (
    one.kind === 'relance_not_sent' &&
    other.kind === 'relance_not_sent' &&
    one.payload.reason === other.payload.reason &&
    one.at.slice(0, 16) === other.at.slice(0, 16)
  )
}

/**
 * The events, oldest first, with the due date slipped in at its day once it is past.
 *
 * @param timeZone the organization's: it decides on which day an event happened
 */
export function pastEntries(
  events: Event[],
  { dueDate }: Pick<Data.InvoiceDetail, 'dueDate'>,
  today: LocalDate,
  timeZone: string
): PastEntryData[] {
  const entries: PastEntryData[] = []
  for (const event of events.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const last = entries.at(-1)
    if (last?.type === 'event' && isSameRefusal(last.event, event)) last.count += 1
    else entries.push({ key: event.id, type: 'event', event, count: 1 })
  }
  if (dueDate > today) return entries

  const after = entries.findIndex(
    (entry) => entry.type === 'event' && localDateOf(entry.event.at, timeZone) > dueDate
  )
  const due: PastEntryData = { key: 'due', type: 'due', date: dueDate }
  return after === -1 ? [...entries, due] : entries.toSpliced(after, 0, due)
}

/** Reminders to come, in the order in which they will be handled. */
export function comingRelances(relances: Data.Relance[]) {
  return relances
    .filter(({ status }) => COMING.includes(status))
    .toSorted((a, b) => a.sendAt.localeCompare(b.sendAt))
}
