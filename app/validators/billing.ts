import { CANCELLATION_REASONS } from '#values/cancellation_reasons'
import { BILLING_CYCLES, PAID_PLANS } from '#values/subscription'
import { text } from '#validators/fields'
import vine from '@vinejs/vine'

/** What is sold; addresses to come back to are ours alone. */
const offer = {
  plan: vine.enum(PAID_PLANS),
  cycle: vine.enum(BILLING_CYCLES),
}

export const offerValidator = vine.create(offer)

export const planChangeValidator = vine.create({
  ...offer,
  /** seconds since 1970, as the preview gave it */
  prorationDate: vine.number({ strict: true }).withoutDecimals().positive().optional(),
})

export const cancellationValidator = vine.create({
  feedback: vine.enum(CANCELLATION_REASONS).nullable().optional(),
  comment: text(500).nullable().optional(),
})

export const checkoutStatusValidator = vine.create({
  session_id: vine.string().regex(/^cs_[A-Za-z0-9_]{1,200}$/),
})
