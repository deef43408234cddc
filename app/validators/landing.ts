import { isLocalDate } from '#values/local_date'
import vine from '@vinejs/vine'

const day = () =>
  vine
    .string()
    .regex(/^20\d{2}-\d{2}-\d{2}$/)
    .use(
      vine.createRule((value, _options, field) => {
        if (typeof value === 'string' && !isLocalDate(value)) field.report('date', 'date', field)
      })()
    )
    .optional()

/** What a visitor typed into the examples of the landing page. */
export const landingValidator = vine.create({
  echeance: day(),
  montant: vine.string().trim().maxLength(20).optional(),
  echue: day(),
  payee: day(),
})
