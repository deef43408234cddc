import {
  country,
  cursor,
  distinctBy,
  email,
  id,
  futureInstant,
  limit,
  line,
  locale,
  siren,
  text,
  timeZone,
} from '#validators/fields'
import { MANUAL_HOLD_REASONS } from '#values/holds'
import vine from '@vinejs/vine'

const contacts = () =>
  vine
    .array(
      vine.object({
        id: id().optional(),
        name: line(160).nullable().optional(),
        email: email(),
        role: vine.enum(['to', 'cc'] as const).optional(),
      })
    )
    .maxLength(20)
    .use(distinctBy('email'))

const kind = () => vine.enum(['business', 'consumer', 'public_body'] as const)

const details = {
  siren: siren().nullable().optional(),
  address: text(500).nullable().optional(),
  postalCode: line(12).nullable().optional(),
  city: line(160).nullable().optional(),
  country: country().optional(),
  locale: locale().optional(),
  timeZone: timeZone().nullable().optional(),
  planId: id().nullable().optional(),
  paymentTermDays: vine
    .number({ strict: true })
    .withoutDecimals()
    .range([0, 365])
    .nullable()
    .optional(),
  notes: text(4000).nullable().optional(),
}

export const createClientValidator = vine.create({
  name: line(160),
  kind: kind().optional(),
  contacts: contacts().optional(),
  ...details,
})

/** Contacts are given whole: the ones that are left out go, the ones with an id keep it. */
export const updateClientValidator = vine.create({
  name: line(160).optional(),
  kind: kind().optional(),
  contacts: contacts().optional(),
  archived: vine.boolean({ strict: true }).optional(),
  ...details,
})

export const listClientsValidator = vine.create({
  q: line(100).nullable().optional(),
  archived: vine.boolean().optional(),
  cursor: cursor(),
  limit: limit(),
})

export const holdValidator = vine.create({
  reason: vine.enum(MANUAL_HOLD_REASONS).optional(),
  endsAt: futureInstant().nullable().optional(),
  note: text(500).nullable().optional(),
})
