import { line, text } from '#validators/fields'
import { INVOICE_SORTS, INVOICE_VIEWS } from '#services/lists/invoice_views'
import { VIEW_RESOURCES } from '#values/saved_view'
import vine from '@vinejs/vine'

/** Not called `query`, a word that stands for the query string in what validators are given. */
const state = vine.object({
  view: vine.enum(INVOICE_VIEWS),
  search: text(300).nullable(),
  sort: vine.enum(INVOICE_SORTS),
})

export const listSavedViewsValidator = vine.create({
  resource: vine.enum(VIEW_RESOURCES).optional(),
})

/** `position` puts a view back where it was, when its deletion is taken back. */
export const createSavedViewValidator = vine.create({
  resource: vine.enum(VIEW_RESOURCES).optional(),
  name: line(60),
  state,
  position: vine.number({ strict: true }).withoutDecimals().range([0, 1000]).optional(),
})

export const updateSavedViewValidator = vine.create({
  name: line(60).optional(),
  state: state.clone().optional(),
})
