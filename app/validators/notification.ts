import { NOTICE_CHANNELS, NOTICE_KINDS } from '#values/notices'
import vine from '@vinejs/vine'

export const setPreferenceValidator = vine.create({
  kind: vine.enum(NOTICE_KINDS),
  channel: vine.enum(NOTICE_CHANNELS),
  enabled: vine.boolean({ strict: true }),
})
