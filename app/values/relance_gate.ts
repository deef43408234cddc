import { type DateTime } from 'luxon'
import { isOpen, nextOpening, type SendingCalendar } from '#values/business_calendar'
import { addDays, instantAt, localDateOf, weekdayOf, type LocalDate } from '#values/local_date'
import { isChaseable, type InvoiceStatus } from '#values/invoice_status'
import { earliestAfter, isMomentPassed } from '#values/relance_dates'
import type { CancelReason } from '#values/relance_status'
import { needsApproval, type Tone } from '#values/tones'

/** A reason not to chase, of the invoice, its client or the whole organization. */
export interface ActiveHold {
  reason: string
  /** null until somebody lifts it; a hold whose end has come holds nothing */
  until: DateTime | null
}

/** Everything that decides whether a reminder leaves, read under the locks of Start. */
export interface GateFacts {
  now: DateTime
  calendar: SendingCalendar

  invoiceStatus: InvoiceStatus
  remainderCents: number
  dueDate: LocalDate
  /** of this reminder's step */
  offsetDays: number
  tone: Tone
  requiresManualValidation: boolean
  approvedAt: DateTime | null
  /** what was left to pay when a person approved, in cents */
  approvedRemainderCents: number | null

  /** the organization tries Rubis out: everything but the sending */
  dryRun: boolean
  /** an owner of the organization has proved their e-mail address */
  verified: boolean
  /** the operator's switch: off after a restore */
  sendingEnabled: boolean
  /** a check-in is open and its answer, or the silence policy, has not released the invoice */
  openCheckinHolds: boolean
  /** the plan was edited, and this reminder is still one of the plan as it was */
  replanPending: boolean
  /** of the invoice, its client and its organization together */
  holds: readonly ActiveHold[]
  hasRecipient: boolean
  addressSuppressed: boolean
  /** an IBAN or a payment link */
  wayToPay: boolean

  /** another reminder of this invoice has started and has no outcome yet */
  otherStepStarted: boolean
  /** an earlier step of this invoice still has to leave, or to be skipped by a person */
  earlierStepOpen: boolean
  /** started and doubtful messages count as sent, here and below */
  lastInvoiceSendAt: DateTime | null
  minGapHours: number
  lastClientSendAt: DateTime | null
  /** since `startOfLocalDay` */
  clientSendsToday: number
  /** since `startOfLocalWeek` */
  clientSendsThisWeek: number
  /** null for no cap, here and below */
  dailyCap: number | null
  weeklyCap: number | null
}

export const POSTPONE_REASONS = [
  'sending_off',
  'email_unverified',
  'awaiting_checkin',
  'held',
  'replan_pending',
  'no_recipient',
  'address_suppressed',
  'no_way_to_pay',
  'other_reminder_leaving',
  'earlier_step_open',
  'window_closed',
  'invoice_gap',
  'client_daily_cap',
  'client_weekly_cap',
] as const

export type PostponeReason = (typeof POSTPONE_REASONS)[number]

export type DraftReason = 'approval_needed' | 'remainder_changed'

export type GateDecision =
  | { action: 'send' }
  /** nothing objects, and nothing leaves: what would have left is kept to be read */
  | { action: 'rehearse' }
  | {
      action: 'postpone'
      /** null: until whoever lifts the obstacle asks again */
      until: DateTime | null
      reason: PostponeReason
      /** the reason of the hold, when that is what postpones */
      holdReason?: string
    }
  | { action: 'draft'; reason: DraftReason }
  | { action: 'cancel'; reason: CancelReason }

type Check = (facts: GateFacts) => GateDecision | null

/**
 * In this order: what ends the reminder; what someone else must lift; what a person must approve; what
 * the user must complete; what only time resolves. The first that objects decides.
 */
const CHECKS: readonly Check[] = [
  invoiceClosed,
  nothingLeftToPay,
  momentPassed,

  sendingOff,
  emailUnverified,
  awaitingCheckin,
  held,
  replanPending,

  approvalMissing,

  recipientMissing,
  addressSuppressed,
  wayToPayMissing,

  otherReminderLeaving,
  earlierStepOpen,
  windowClosed,
  invoiceGap,
  clientDailyCap,
  clientWeeklyCap,
]

/** Whether a reminder leaves at this instant, and if not, what becomes of it and why. */
export function decideAtStart(facts: GateFacts): GateDecision {
  for (const check of CHECKS) {
    const objection = check(facts)
    if (objection) {
      return objection
    }
  }
  return { action: facts.dryRun ? 'rehearse' : 'send' }
}

/** Midnight of today for the calendar's zone, in UTC: where `clientSendsToday` starts counting. */
export function startOfLocalDay(now: DateTime, calendar: SendingCalendar): DateTime {
  return instantAt(localDateOf(now, calendar.zone), 0, calendar.zone)
}

/** Midnight of this week's Monday, in UTC: where `clientSendsThisWeek` starts counting. */
export function startOfLocalWeek(now: DateTime, calendar: SendingCalendar): DateTime {
  return instantAt(mondayOf(now, calendar), 0, calendar.zone)
}

function invoiceClosed({ invoiceStatus }: GateFacts): GateDecision | null {
  switch (invoiceStatus) {
    case 'paid':
      return { action: 'cancel', reason: 'paid' }
    case 'cancelled':
      return { action: 'cancel', reason: 'invoice_cancelled' }
    case 'litigation':
      return { action: 'cancel', reason: 'litigation' }
    default:
      return null
  }
}

function nothingLeftToPay({ remainderCents }: GateFacts): GateDecision | null {
  return remainderCents > 0 ? null : { action: 'cancel', reason: 'paid' }
}

function momentPassed({ offsetDays, dueDate, now, calendar }: GateFacts): GateDecision | null {
  return isMomentPassed(offsetDays, dueDate, now, calendar.zone)
    ? { action: 'cancel', reason: 'moment_passed' }
    : null
}

/** Asked again after a while: whoever turns the switch on has no row to touch. */
function sendingOff({ sendingEnabled, now }: GateFacts): GateDecision | null {
  return sendingEnabled ? null : postpone('sending_off', now.plus({ minutes: 5 }))
}

/** Whoever nobody knows sends nothing to anybody. The verification asks again. */
function emailUnverified({ verified }: GateFacts): GateDecision | null {
  return verified ? null : postpone('email_unverified', null)
}

function awaitingCheckin({ invoiceStatus, openCheckinHolds }: GateFacts): GateDecision | null {
  return openCheckinHolds || !isChaseable(invoiceStatus) ? postpone('awaiting_checkin', null) : null
}

/** The hold that lasts longest decides; one without an end outlasts all. */
function held({ holds, now, calendar }: GateFacts): GateDecision | null {
  const [longest] = holds
    .filter(({ until }) => until === null || until > now)
    .toSorted((a, b) => endOf(b) - endOf(a))
  if (!longest) {
    return null
  }
  const until = longest.until && nextOpening(longest.until, calendar)
  return { action: 'postpone', until, reason: 'held', holdReason: longest.reason }
}

/** Re-planning asks again by itself; this only makes sure that a slow one is noticed. */
function replanPending({ replanPending: pending, now }: GateFacts): GateDecision | null {
  return pending ? postpone('replan_pending', now.plus({ minutes: 1 })) : null
}

/** An approval is for an amount: once the remainder moved, a person looks again. */
function approvalMissing(facts: GateFacts): GateDecision | null {
  if (!needsApproval(facts)) {
    return null
  }
  if (facts.approvedAt === null) {
    return { action: 'draft', reason: 'approval_needed' }
  }
  return facts.approvedRemainderCents === facts.remainderCents
    ? null
    : { action: 'draft', reason: 'remainder_changed' }
}

function recipientMissing({ hasRecipient }: GateFacts): GateDecision | null {
  return hasRecipient ? null : postpone('no_recipient', null)
}

function addressSuppressed(facts: GateFacts): GateDecision | null {
  return facts.addressSuppressed ? postpone('address_suppressed', null) : null
}

function wayToPayMissing({ wayToPay }: GateFacts): GateDecision | null {
  return wayToPay ? null : postpone('no_way_to_pay', null)
}

/** Its outcome comes within the lease of its start. */
function otherReminderLeaving({ otherStepStarted, now }: GateFacts): GateDecision | null {
  return otherStepStarted ? postpone('other_reminder_leaving', now.plus({ minutes: 1 })) : null
}

/** The tone only rises: what waits for an obstacle of its own is not overtaken. */
function earlierStepOpen(facts: GateFacts): GateDecision | null {
  return facts.earlierStepOpen ? postpone('earlier_step_open', facts.now.plus({ hours: 1 })) : null
}

function windowClosed({ now, calendar }: GateFacts): GateDecision | null {
  return isOpen(now, calendar) ? null : postpone('window_closed', nextOpening(now, calendar))
}

function invoiceGap(facts: GateFacts): GateDecision | null {
  const over = earliestAfter(facts.lastInvoiceSendAt, facts)
  return over && over > facts.now
    ? postpone('invoice_gap', nextOpening(over, facts.calendar))
    : null
}

function clientDailyCap(facts: GateFacts): GateDecision | null {
  const { now, calendar, dailyCap } = facts
  if (isOutsideCaps(facts) || dailyCap === null || sentToday(facts) < dailyCap) {
    return null
  }
  const tomorrow = addDays(localDateOf(now, calendar.zone), 1)
  return postpone('client_daily_cap', openingOf(tomorrow, calendar))
}

function clientWeeklyCap(facts: GateFacts): GateDecision | null {
  const { now, calendar, weeklyCap, clientSendsThisWeek } = facts
  if (isOutsideCaps(facts) || weeklyCap === null || clientSendsThisWeek < weeklyCap) {
    return null
  }
  const nextMonday = addDays(mondayOf(now, calendar), 7)
  return postpone('client_weekly_cap', openingOf(nextMonday, calendar))
}

/** A formal notice that a person approved is not one reminder too many. Its window still holds. */
function isOutsideCaps({ tone }: GateFacts): boolean {
  return tone === 'mise_en_demeure'
}

/** The count may miss a message started a moment ago; the last departure does not. */
function sentToday({ clientSendsToday, lastClientSendAt, now, calendar }: GateFacts): number {
  const leftToday = lastClientSendAt !== null && lastClientSendAt >= startOfLocalDay(now, calendar)
  return Math.max(clientSendsToday, leftToday ? 1 : 0)
}

function postpone(reason: PostponeReason, until: DateTime | null): GateDecision {
  return { action: 'postpone', until, reason }
}

function openingOf(date: LocalDate, calendar: SendingCalendar): DateTime {
  return nextOpening(instantAt(date, 0, calendar.zone), calendar)
}

function mondayOf(now: DateTime, { zone }: SendingCalendar): LocalDate {
  const today = localDateOf(now, zone)
  return addDays(today, 1 - weekdayOf(today))
}

function endOf({ until }: ActiveHold): number {
  return until?.toMillis() ?? Number.MAX_SAFE_INTEGER
}
