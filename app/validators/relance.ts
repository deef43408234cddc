import {
  bodyTemplate,
  cents,
  cursor,
  day,
  id,
  instant,
  limit,
  line,
  subjectTemplate,
} from '#validators/fields'
import { RELANCE_STATUSES } from '#values/relance_status'
import vine from '@vinejs/vine'

export const listRelancesValidator = vine.create({
  status: vine.enum(RELANCE_STATUSES).optional(),
  from: day().optional(),
  to: day().optional(),
  clientId: id().optional(),
  cursor: cursor(),
  limit: limit(),
})

/** Other words for this one reminder. */
export const editRelanceValidator = vine.create({
  subject: subjectTemplate(),
  body: bodyTemplate(),
})

/** To a moment, or by a number of days; one of the two. */
export const postponeRelanceValidator = vine.create({
  until: instant().optional().requiredIfMissing('days'),
  days: vine.number({ strict: true }).withoutDecimals().range([1, 365]).optional(),
})

/** What the person saw left to pay when they approved: it is refused when that changed. */
export const approveRelanceValidator = vine.create({
  remainderCents: cents(),
})

export const resolveRelanceValidator = vine.create({
  outcome: vine.enum(['left', 'send_again'] as const),
})

/** An invoice that is being typed: whatever is known of it so far. */
export const previewPlanValidator = vine.create({
  clientId: id().nullable().optional(),
  planId: id().nullable().optional(),
  numero: line(60).nullable().optional(),
  amountTtcCents: cents().nullable().optional(),
  prepaidCents: cents().nullable().optional(),
  issueDate: day().nullable().optional(),
  dueDate: day(),
})

/** Groups of letters and digits, as the post prints them under its bar code. */
const trackingNumber = () =>
  vine
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9][A-Z0-9 ]{6,28}[A-Z0-9]$/)

export const recordPostingValidator = vine.create({
  postedOn: day().optional(),
  trackingNumber: trackingNumber().nullable().optional(),
})

export const pageValidator = vine.create({
  cursor: cursor(),
  limit: limit(),
})
