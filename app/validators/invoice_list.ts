import { cursor, day, id, limit, line, listOf, locale } from '#validators/fields'
import { INVOICE_SORTS, INVOICE_STATES, INVOICE_VIEWS } from '#services/lists/invoice_views'
import { TONES } from '#values/tones'
import vine from '@vinejs/vine'

/** More alternatives than a person types. */
const ALTERNATIVES = 20

const bound = () => vine.number().withoutDecimals().range([0, 1_000_000_000]).optional()

const names = () => listOf(line(100), ALTERNATIVES).optional()

const filters = {
  view: vine.enum(INVOICE_VIEWS).optional(),
  status: listOf(vine.enum(INVOICE_STATES), INVOICE_STATES.length).optional(),
  clientId: id().optional(),
  planId: id().optional(),
  client: names(),
  plan: names(),
  hasPlan: vine.boolean().optional(),
  numero: names(),
  step: listOf(vine.enum(TONES), TONES.length).optional(),
  dueFrom: day().optional(),
  dueTo: day().optional(),
  minCents: bound(),
  maxCents: bound(),
  amountMinCents: bound(),
  amountMaxCents: bound(),
  q: line(100).nullable().optional(),
}

const sort = vine.enum(INVOICE_SORTS).optional()

export const listInvoicesValidator = vine.create({
  ...filters,
  sort,
  cursor: cursor(),
  limit: limit(),
})

export const totalInvoicesValidator = vine.create(filters)

/** A selection is at most what one bulk request takes; its ids still fit a line of HTTP. */
export const SELECTION_LIMIT = 200

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const SELECTION = new RegExp(`^${UUID}(?:,${UUID}){0,${SELECTION_LIMIT - 1}}$`)

export const exportInvoicesValidator = vine.create({
  ...filters,
  sort,
  /** ids of a selection, with commas between them; a bare comma has made a list of them already */
  ids: vine
    .string()
    .parse((value) => (Array.isArray(value) ? value.join(',') : value))
    .toLowerCase()
    .regex(SELECTION)
    .optional(),
  locale: locale().optional(),
})
