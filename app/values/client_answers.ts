import { nextWorkingDay, type SendingCalendar } from '#values/business_calendar'
import type { HoldReason } from '#values/holds'
import { addDays, type LocalDate } from '#values/local_date'

/** What a client can say on their page. `opt_out` and `opt_out_invoice` are said on a page of their own. */
export const ANSWER_KINDS = [
  'paying',
  'paid',
  'promise',
  'instalments',
  'dispute',
  'wrong_contact',
  'document',
  'statement',
  'opt_out',
  'opt_out_invoice',
] as const

export type AnswerKind = (typeof ANSWER_KINDS)[number]

export const ANSWER_STATUSES = ['open', 'accepted', 'refused', 'superseded'] as const

export type AnswerStatus = (typeof ANSWER_STATUSES)[number]

/** Where an answer may go: the user takes it or not, and may change their mind once about a yes. */
const NEXT: Record<AnswerStatus, readonly AnswerStatus[]> = {
  open: ['accepted', 'refused', 'superseded'],
  accepted: ['refused'],
  refused: [],
  superseded: [],
}

export function canMoveAnswer(from: AnswerStatus, to: AnswerStatus): boolean {
  return NEXT[from].includes(to)
}

export const DISPUTE_TOPICS = [
  'amount',
  'not_received',
  'not_conform',
  'already_settled',
  'other',
] as const

export const DOCUMENT_TOPICS = ['purchase_order', 'copy', 'bank_details'] as const

/** When and how the money comes: the last word of the client replaces the one before. */
const ABOUT_MONEY: readonly AnswerKind[] = ['paying', 'paid', 'promise', 'instalments']

/** Which earlier answers, still open, this one makes void. */
export function supersededBy(kind: AnswerKind): readonly AnswerKind[] {
  return ABOUT_MONEY.includes(kind) ? ABOUT_MONEY : [kind]
}

/** A transfer is in the account within so many working days of the day it was made. */
const TRANSFER_DAYS = 3
/** The user has so long to say yes or no to instalments before the chase goes on. */
const INSTALMENTS_ANSWER_DAYS = 7
/** Somebody looks for a document, or at a statement: they are left in peace meanwhile. */
const DOCUMENT_DAYS = 5

export const MOST_PROMISED_DAYS = 90
/** A payment is told at most so long after it was made. */
export const OLDEST_PAYMENT_DAYS = 365
/** Less is not worth a transfer. */
export const SMALLEST_INSTALMENT_CENTS = 1_000
export const FEWEST_INSTALMENTS = 2
export const MOST_INSTALMENTS = 4

/** What an answer stops, and the first day on which the chase may go on; null until somebody decides. */
export interface AnswerHold {
  reason: HoldReason
  resumesOn: LocalDate | null
}

/**
 * The pause that comes of an answer, decided on nothing but what was said. A dispute is a status and an
 * opt-out a suppression: neither is a pause.
 *
 * @param saidOn the day of the payment, or the day promised
 */
export function holdOfAnswer(
  kind: AnswerKind,
  { today, saidOn }: { today: LocalDate; saidOn: LocalDate | null },
  calendar: SendingCalendar
): AnswerHold | null {
  switch (kind) {
    case 'paying':
    case 'paid':
      return {
        reason: 'payment_announced',
        resumesOn: afterWorkingDays(latest(today, saidOn), TRANSFER_DAYS, calendar),
      }
    case 'promise':
      return {
        reason: 'promise',
        resumesOn: nextWorkingDay(addDays(latest(today, saidOn), 1), calendar),
      }
    case 'instalments':
      return { reason: 'instalments', resumesOn: addDays(today, INSTALMENTS_ANSWER_DAYS + 1) }
    case 'wrong_contact':
      return { reason: 'wrong_contact', resumesOn: null }
    case 'document':
    case 'statement':
      return { reason: 'reply_received', resumesOn: addDays(today, DOCUMENT_DAYS + 1) }
    case 'opt_out_invoice':
      return { reason: 'unsubscribed', resumesOn: null }
    case 'dispute':
    case 'opt_out':
      return null
  }
}

/** So many whole working days lie between the two. */
function afterWorkingDays(from: LocalDate, days: number, calendar: SendingCalendar): LocalDate {
  let day = from
  for (let passed = 0; passed <= days; passed++) {
    day = nextWorkingDay(addDays(day, 1), calendar)
  }
  return day
}

const latest = (one: LocalDate, other: LocalDate | null): LocalDate =>
  other !== null && other > one ? other : one

export interface Instalment {
  position: number
  dueDate: LocalDate
  amountCents: number
}

/**
 * Equal parts, a month apart; the cents that do not divide go to the first ones. A month that has no
 * such day ends on its last.
 *
 * @throws RangeError when there are fewer cents than parts
 */
export function splitInstalments(
  remainderCents: number,
  count: number,
  firstDate: LocalDate
): Instalment[] {
  if (remainderCents < count) {
    throw new RangeError(`${remainderCents} cents do not make ${count} instalments`)
  }
  const part = Math.floor(remainderCents / count)
  const left = remainderCents - part * count
  return Array.from({ length: count }, (_, index) => ({
    position: index + 1,
    dueDate: monthsLater(firstDate, index),
    amountCents: part + (index < left ? 1 : 0),
  }))
}

function monthsLater(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  const end = Math.min(day, last.getUTCDate())
  return `${last.toISOString().slice(0, 8)}${String(end).padStart(2, '0')}`
}
