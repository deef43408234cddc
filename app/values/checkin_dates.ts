import { isWorkingDay, type SendingCalendar } from '#values/business_calendar'
import { addDays, instantAt, localDateOf, type LocalDate } from '#values/local_date'
import { needsApproval, type Tone } from '#values/tones'
import { type DateTime } from 'luxon'

/** The list of the morning, in minutes of the organization's day: before its first reminders leave. */
export const MORNING_MINUTE = 8 * 60

/** No question is asked at night: what is late waits for the morning. */
export const LAST_ASKING_MINUTE = 20 * 60

/** Monday evening, when a question was asked before a weekend. */
const EVENING_MINUTE = 20 * 60

/** How long a person has before their silence is one. Real hours. */
export const SILENCE_HOURS = 24

/** How long "it is paid" can be taken back. Real hours (decisions.md 9). */
export const UNDO_HOURS = 24

/** Further back than a long weekend, an answer would be old when the reminder leaves. */
const LONGEST_AHEAD_DAYS = 4

/**
 * When the user is asked about a reminder: in the morning of the last working day that leaves them
 * twenty-four hours. Friday for Monday; the very day before when everything is closed for longer.
 *
 * @param calendar the organization's, not the client's: it is the user who is asked
 * @returns an instant in UTC
 */
export function askAt(departure: DateTime, calendar: SendingCalendar): DateTime {
  const latest = departure.minus({ hours: SILENCE_HOURS })
  const day = localDateOf(latest, calendar.zone)
  const first = morningOf(day, calendar) <= latest ? day : addDays(day, -1)
  for (let back = 0; back < LONGEST_AHEAD_DAYS; back++) {
    const candidate = addDays(first, -back)
    if (isWorkingDay(candidate, calendar)) {
      return morningOf(candidate, calendar)
    }
  }
  return morningOf(first, calendar)
}

/**
 * Until when a link answers: twenty-four hours, or, when these end on a closed day, the evening of
 * the next working day.
 */
export function answerableUntil(askedAt: DateTime, calendar: SendingCalendar): DateTime {
  const end = askedAt.plus({ hours: SILENCE_HOURS })
  const day = localDateOf(end, calendar.zone)
  if (isWorkingDay(day, calendar)) {
    return end.toUTC()
  }
  for (let ahead = 1; ahead < LONGEST_AHEAD_DAYS; ahead++) {
    const candidate = addDays(day, ahead)
    if (isWorkingDay(candidate, calendar)) {
      return instantAt(candidate, EVENING_MINUTE, calendar.zone)
    }
  }
  return instantAt(addDays(day, LONGEST_AHEAD_DAYS), EVENING_MINUTE, calendar.zone)
}

/**
 * Whether what a person said at `confirmedAt` still holds when the reminder leaves: it was less than
 * twenty-four hours before, or after the morning on which they would have been asked.
 */
export function coversDeparture(
  confirmedAt: DateTime | null,
  departure: DateTime,
  calendar: SendingCalendar
): boolean {
  return (
    confirmedAt !== null &&
    (departure <= confirmedAt.plus({ hours: SILENCE_HOURS }) ||
      askAt(departure, calendar) <= confirmedAt)
  )
}

export type SilencePolicy = 'friendly_goes_on' | 'always_hold'

/** A step that a person approves anyway asks its own, stronger question. */
export const needsCheckin = (step: { tone: Tone; requiresManualValidation: boolean }) =>
  !needsApproval(step)

/** Whether a reminder leaves although nobody has answered. A formal notice never does. */
export function goesOnBySilence(
  step: { tone: Tone; requiresManualValidation: boolean },
  policy: SilencePolicy
): boolean {
  const friendly = step.tone === 'amical' || step.tone === 'courtois'
  return friendly && policy === 'friendly_goes_on' && !needsApproval(step)
}

function morningOf(day: LocalDate, { zone }: SendingCalendar): DateTime {
  return instantAt(day, MORNING_MINUTE, zone)
}
