import { line } from '#validators/fields'
import { CHECKIN_CHOICES } from '#values/checkin_status'
import vine from '@vinejs/vine'

/** The choice that a link of the mail brings: only what is shown first depends on it. */
export const checkinLinkValidator = vine.create({
  answer: vine.enum(CHECKIN_CHOICES).optional(),
})

/**
 * What the form of a question sends: which answer and its nonce are the page's, dates and the amount
 * are typed (« 1 111,10 »). What is missing or does not read is asked again, not refused.
 */
export const publicAnswerValidator = vine.create({
  answer: vine.enum(CHECKIN_CHOICES),
  nonce: vine.string().maxLength(100).optional(),
  paid_on: line(20).optional(),
  until: line(20).optional(),
  amount: line(20).optional(),
})

export const publicUndoValidator = vine.create({
  nonce: vine.string().maxLength(100).optional(),
})
