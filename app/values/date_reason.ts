import { closureOf, nextWorkingDay, type Closure } from '#values/business_calendar'
import { addDays, localDateOf, type LocalDate } from '#values/local_date'
import type { SendingManners } from '#values/relance_dates'
import type { DateTime } from 'luxon'

/** Why a reminder has the date it has, for the person who reads the agenda. */
export type DateReason =
  /** the day its plan says */
  | { cause: 'plan'; wantedOn: LocalDate }
  /** its day is closed: the next working one */
  | { cause: 'moved'; wantedOn: LocalDate; closure: Closure }
  /** later than its plan says: it came late, or keeps the gap after another one */
  | { cause: 'late'; wantedOn: LocalDate }
  /** a person chose the day */
  | { cause: 'postponed'; wantedOn: LocalDate }
  /** a person asked for it at once */
  | { cause: 'hurried'; wantedOn: LocalDate }
  /** something keeps it; `reason` is the one of the decision log */
  | { cause: 'waiting'; wantedOn: LocalDate; reason: string }

export interface DatedReminder {
  dueDate: LocalDate
  offsetDays: number
  /** UTC */
  leavesAt: DateTime
  postponed: boolean
  hurried: boolean
  waitReason: string | null
}

export function dateReason(
  reminder: DatedReminder,
  { calendar }: Pick<SendingManners, 'calendar'>
): DateReason {
  const wantedOn = addDays(reminder.dueDate, reminder.offsetDays)
  if (reminder.hurried) {
    return { cause: 'hurried', wantedOn }
  }
  if (reminder.waitReason !== null) {
    return { cause: 'waiting', wantedOn, reason: reminder.waitReason }
  }
  if (reminder.postponed) {
    return { cause: 'postponed', wantedOn }
  }

  const leavesOn = localDateOf(reminder.leavesAt, calendar.zone)
  if (leavesOn === wantedOn) {
    return { cause: 'plan', wantedOn }
  }
  const closure = closureOf(wantedOn, calendar)
  // A calendar that was opened since still explains the dates given before.
  return closure !== null &&
    nextWorkingDay(wantedOn, { ...calendar, alwaysOpen: false }) === leavesOn
    ? { cause: 'moved', wantedOn, closure }
    : { cause: 'late', wantedOn }
}
