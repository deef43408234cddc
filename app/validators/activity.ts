import { cursor, day, id, limit, locale } from '#validators/fields'
import { ACTIVITY_KINDS, ACTIVITY_TOPIC_NAMES } from '#values/activity'
import vine from '@vinejs/vine'

const filters = () => ({
  topic: vine.enum(ACTIVITY_TOPIC_NAMES).optional(),
  kind: vine.enum(ACTIVITY_KINDS).optional(),
  actor: vine.enum(['user', 'client', 'system'] as const).optional(),
  invoiceId: id().optional(),
  clientId: id().optional(),
  from: day().optional(),
  to: day().optional(),
})

export const listActivityValidator = vine.create({
  ...filters(),
  cursor: cursor(),
  limit: limit(),
})

export const exportActivityValidator = vine.create({
  ...filters(),
  /** of the words in the file; that of the request when absent */
  locale: locale().optional(),
})
