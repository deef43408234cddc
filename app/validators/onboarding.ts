import { ONBOARDING_STEPS } from '#values/onboarding'
import vine from '@vinejs/vine'

export const settleStepValidator = vine.create({
  step: vine.enum(ONBOARDING_STEPS),
  state: vine.enum(['done', 'skipped'] as const),
})
