import { id, locale } from '#validators/fields'
import vine from '@vinejs/vine'

/** A column of the file, the first one is 0. */
const column = () => vine.number({ strict: true }).withoutDecimals().range([0, 79]).optional()

const mapping = () =>
  vine.object({
    columns: vine.object({
      numero: column(),
      clientName: column(),
      contactName: column(),
      clientEmail: column(),
      clientSiren: column(),
      clientAddress: column(),
      clientPostalCode: column(),
      clientCity: column(),
      issueDate: column(),
      dueDate: column(),
      termDays: column(),
      amountTtcCents: column(),
      amountHtCents: column(),
      vatCents: column(),
      amountDueCents: column(),
      paidCents: column(),
      currency: column(),
      status: column(),
      documentType: column(),
      subject: column(),
    }),
    decimalMark: vine.enum([',', '.'] as const),
    dateOrder: vine.enum(['day', 'month'] as const),
  })

/** Without a plan: each client's own, else the organization's; null: none, nothing is chased. */
export const rehearseCsvValidator = vine.create({
  mapping: mapping(),
  planId: id().nullable().optional(),
})

export const publishCsvValidator = vine.create({
  mapping: mapping(),
  planId: id().nullable().optional(),
  readyCount: vine.number({ strict: true }).withoutDecimals().range([1, 1_000]),
  emailsConfirmed: vine.boolean({ strict: true }),
})

export const csvRejectsValidator = vine.create({ locale: locale().optional() })
