import { createHash } from 'node:crypto'
import { DateTime } from 'luxon'
import {
  isOpen,
  nextOpening,
  nextWorkingDay,
  type SendingCalendar,
} from '#values/business_calendar'
import { addDays, instantAt, localDateOf, type LocalDate } from '#values/local_date'

/** How an organization sends (decisions.md 5). */
export interface SendingManners {
  calendar: SendingCalendar
  /** local minute of the day at which reminders leave; 540 is 09:00 */
  slotMinute: number
  /** reminders of a morning leave over so many minutes from the slot on */
  spreadMinutes: number
  /** real hours between two reminders of one invoice */
  minGapHours: number
}

/** What one step of a plan asks for, days from the due date; negative is before it. */
export interface DatedStep {
  id: string
  offsetDays: number
}

export interface PlannedDate {
  stepId: string
  /** UTC; null when the step will not leave */
  sendAt: DateTime | null
  reason: 'moment_passed' | null
  /** true when it leaves later than the plan alone would say */
  late: boolean
}

/** A late reminder leaves a minute from now, so that a person who is looking may still stop it. */
const LATE_DELAY = { minutes: 1 }

/**
 * When a step leaves, were it alone: due date + offset, moved to the next working day, at the slot.
 * The same seed always gives the same minute of the spread. Never earlier than the raw date.
 *
 * @param seed the invoice's id
 * @returns an instant in UTC
 */
export function sendAtFor(
  dueDate: LocalDate,
  offsetDays: number,
  manners: SendingManners,
  seed: string
): DateTime {
  const { calendar } = manners
  const day = nextWorkingDay(addDays(dueDate, offsetDays), calendar)
  const at = instantAt(day, slotOf(manners, seed), calendar.zone)
  return nextOpening(at, calendar)
}

/**
 * When each step of a plan leaves, by the rule of the late step: steps before the due date are void
 * once that date is past; the earliest step already past leaves now, each later one at its own date
 * or after the gap, whichever is later. So nothing is lost, two never leave together, and the plan
 * never jumps to its harshest step.
 *
 * @param input.steps by offset
 * @param input.lastSentAt when the previous reminder of this invoice left, if one did
 * @param input.seed the invoice's id
 */
export function planDates(input: {
  steps: readonly DatedStep[]
  dueDate: LocalDate
  now: DateTime
  lastSentAt: DateTime | null
  manners: SendingManners
  seed: string
}): PlannedDate[] {
  let previous = input.lastSentAt

  return input.steps.map((step) => {
    const planned = planStep({ ...input, step, previous })
    previous = planned.sendAt ?? previous
    return planned
  })
}

/** When one step leaves, given when the one before it did or will. */
export function planStep(input: {
  step: DatedStep
  dueDate: LocalDate
  now: DateTime
  previous: DateTime | null
  manners: SendingManners
  seed: string
}): PlannedDate {
  const { step, dueDate, now, manners } = input
  const own = sendAtFor(dueDate, step.offsetDays, manners, input.seed)
  const sendAt = nextOpening(
    DateTime.max(notBefore(own, now, manners), earliestAfter(input.previous, manners) ?? own),
    manners.calendar
  ).toUTC()

  if (isMomentPassed(step.offsetDays, dueDate, sendAt, manners.calendar.zone)) {
    return { stepId: step.id, sendAt: null, reason: 'moment_passed', late: false }
  }
  return { stepId: step.id, sendAt, reason: null, late: sendAt > own }
}

/**
 * A step meant for before the due date makes no sense after it: “your invoice is due in a week”.
 *
 * @param at the instant at which it would leave
 */
export function isMomentPassed(
  offsetDays: number,
  dueDate: LocalDate,
  at: DateTime,
  zone: string
): boolean {
  return offsetDays < 0 && localDateOf(at, zone) > dueDate
}

/** The first instant at which the gap after the previous reminder is over; null without one. */
export function earliestAfter(
  previous: DateTime | null,
  manners: Pick<SendingManners, 'minGapHours'>
): DateTime | null {
  return previous?.plus({ hours: manners.minGapHours }) ?? null
}

function notBefore(own: DateTime, now: DateTime, { calendar }: SendingManners): DateTime {
  if (own > now) {
    return own
  }
  return isOpen(now, calendar) ? now.plus(LATE_DELAY) : now
}

function slotOf({ calendar, slotMinute, spreadMinutes }: SendingManners, seed: string): number {
  const minute = slotMinute + spreadOf(seed, spreadMinutes)
  if (calendar.alwaysOpen) {
    return minute
  }
  return Math.max(calendar.openMinute, Math.min(minute, calendar.closeMinute - 1))
}

/** A whole number of minutes below `spreadMinutes`, the same for the same seed. */
function spreadOf(seed: string, spreadMinutes: number): number {
  if (spreadMinutes <= 1) {
    return 0
  }
  return createHash('sha256').update(seed).digest().readUInt32BE(0) % spreadMinutes
}
