import type { Data } from '@generated/data'
import { addDays, daysBetween, type LocalDate } from '../../lib/format.ts'

type Send = Data.Today['next'][number]

const DAY_MS = 86_400_000
const SHOWN_DAYS = 7

/** The list once one of its reminders has another date: in its new place, or gone beyond the week. */
export function laterSends(
  sends: Send[],
  relanceId: string,
  { days = 0, until }: { days?: number | undefined; until?: string | undefined },
  now: Date
): Send[] {
  const moved = sends.map((send) => {
    if (send.relance.id !== relanceId) return send
    const sendAt = until ?? new Date(Date.parse(send.relance.sendAt) + days * DAY_MS).toISOString()
    return { ...send, relance: { ...send.relance, sendAt, immediateSendUntil: null } }
  })
  const end = now.getTime() + SHOWN_DAYS * DAY_MS
  return moved
    .filter(({ relance }) => Date.parse(relance.sendAt) < end)
    .toSorted((a, b) => Date.parse(a.relance.sendAt) - Date.parse(b.relance.sendAt))
}

const MONDAY = '1970-01-05'

/** Days from this one to the Monday after it, 1 to 7. */
export function daysToMonday(day: LocalDate) {
  const sinceMonday = ((daysBetween(MONDAY, day) % 7) + 7) % 7
  return 7 - sinceMonday
}

/** The Monday after a day. */
export function mondayAfter(day: LocalDate) {
  return addDays(day, daysToMonday(day))
}
