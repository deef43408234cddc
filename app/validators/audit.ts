import { cursor, day, id, limit, locale } from '#validators/fields'
import { AUDIT_ACTIONS, AUDIT_ACTORS, AUDIT_TOPIC_NAMES } from '#values/audit'
import vine from '@vinejs/vine'

const filters = () => ({
  topic: vine.enum(AUDIT_TOPIC_NAMES).optional(),
  action: vine.enum(AUDIT_ACTIONS).optional(),
  actor: vine.enum(AUDIT_ACTORS).optional(),
  userId: id().optional(),
  from: day().optional(),
  to: day().optional(),
})

export const listAuditValidator = vine.create({
  ...filters(),
  cursor: cursor(),
  limit: limit(),
})

export const exportAuditValidator = vine.create({
  ...filters(),
  /** of the heads of the file; that of the request when absent */
  locale: locale().optional(),
})
