import { AGENDA_STATUSES, AGENDA_VIEWS } from '#services/lists/agenda'
import { cursor, id, limit, tone } from '#validators/fields'
import vine from '@vinejs/vine'

export const listAgendaValidator = vine.create({
  view: vine.enum(AGENDA_VIEWS),
  tone: tone().optional(),
  clientId: id().optional(),
  planId: id().optional(),
  status: vine.enum(AGENDA_STATUSES).optional(),
  cursor: cursor(),
  limit: limit(),
})

/** Two months at most: further, dates still move. */
export const agendaCalendarValidator = vine.create({
  tone: tone().optional(),
  clientId: id().optional(),
  planId: id().optional(),
  days: vine.number().withoutDecimals().range([1, 62]).optional(),
})

export const countAgendaValidator = vine.create({
  tone: tone().optional(),
  clientId: id().optional(),
  planId: id().optional(),
})
