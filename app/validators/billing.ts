import { CANCELLATION_REASONS } from '#values/cancellation_reasons'
import { SEATS_MAX } from '#values/quota'
import { BILLING_CYCLES, PAID_PLANS } from '#values/subscription'
import { text } from '#validators/fields'
import vine from '@vinejs/vine'

/** What is sold; addresses to come back to are ours alone. */
const offer = {
  plan: vine.enum(PAID_PLANS),
  cycle: vine.enum(BILLING_CYCLES),
}

/** how many may belong, where the plan allows a choice; as they are now when it is not said */
const seats = vine.number().withoutDecimals().min(1).max(SEATS_MAX).optional()

export const offerValidator = vine.create(offer)

export const changePreviewValidator = vine.create({ ...offer, seats })

export const planChangeValidator = vine.create({
  ...offer,
  seats,
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
