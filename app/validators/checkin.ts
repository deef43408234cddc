import { cents, day } from '#validators/fields'
import vine from '@vinejs/vine'

const isAnswer = (answer: string) => (value: unknown) =>
  typeof value === 'object' && value !== null && 'answer' in value && value.answer === answer

/**
 * What a person says of an invoice: paid, whole or in part (whole cents, the organization's day, today
 * when absent); not yet; or to wait until a day to come.
 */
export const answerCheckinValidator = vine.create(
  vine
    .union([
      vine.union.if(
        isAnswer('paid'),
        vine.object({ answer: vine.literal('paid'), paidOn: day().optional() })
      ),
      vine.union.if(
        isAnswer('partly_paid'),
        vine.object({
          answer: vine.literal('partly_paid'),
          amountCents: cents(),
          paidOn: day().optional(),
        })
      ),
      vine.union.if(
        isAnswer('still_pending'),
        vine.object({ answer: vine.literal('still_pending') })
      ),
      vine.union.if(isAnswer('wait'), vine.object({ answer: vine.literal('wait'), until: day() })),
    ])
    .otherwise((_, field) => field.report('The selected answer is invalid', 'enum', field))
)
