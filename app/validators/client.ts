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
  siret,
  text,
  timeZone,
  vatNumber,
} from '#validators/fields'
import { MANUAL_HOLD_REASONS } from '#values/holds'
import { CLIENT_SORTS } from '#services/lists/clients'
import { stdnum } from 'stdnum'
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

/** A French VAT number says its SIREN and a key: both are checked. Others keep the form of their country. */
const frenchVat = vine.createRule((value, _, field) => {
  const isFrench = typeof value === 'string' && value.startsWith('FR')
  if (isFrench && !stdnum.FR.tva?.validate(value).isValid) {
    field.report('vatNumber', 'vatNumber', field)
  }
})

const details = {
  siren: siren().nullable().optional(),
  siret: siret().nullable().optional(),
  vatNumber: vatNumber().use(frenchVat()).nullable().optional(),
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
  revision: vine.number({ strict: true }).withoutDecimals().range([1, 2_000_000_000]).optional(),
  ...details,
})

export const listClientsValidator = vine.create({
  q: line(100).nullable().optional(),
  archived: vine.boolean().optional(),
  kind: kind().optional(),
  late: vine.boolean().optional(),
  sort: vine.enum(CLIENT_SORTS).optional(),
  cursor: cursor(),
  limit: limit(),
})

export const exportClientsValidator = vine.create({
  q: line(100).nullable().optional(),
  archived: vine.boolean().optional(),
  kind: kind().optional(),
  late: vine.boolean().optional(),
  sort: vine.enum(CLIENT_SORTS).optional(),
  locale: vine.enum(['fr', 'en'] as const).optional(),
})

export const holdValidator = vine.create({
  reason: vine.enum(MANUAL_HOLD_REASONS).optional(),
  endsAt: futureInstant().nullable().optional(),
  note: text(500).nullable().optional(),
})

/** null: the organization's plan. Comes from a query string, where nothing is null. */
export const previewClientPlanValidator = vine.create({ planId: id().optional() })

/** `applyToOpen` re-plans the open invoices too. */
export const clientPlanValidator = vine.create({
  planId: id().nullable(),
  applyToOpen: vine.boolean({ strict: true }).optional(),
})

/** The sheet that is merged, and archived. */
export const mergeValidator = vine.create({ clientId: id() })

/** `fees` adds what a professional owes by law; never to a consumer. */
export const statementValidator = vine.create({
  fees: vine.boolean().optional(),
  locale: locale().optional(),
})
