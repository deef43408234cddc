import { PASSWORD_LENGTH } from '#services/identity/password_strength'
import { email, line, locale } from '#validators/fields'
import vine from '@vinejs/vine'

/** As typed, whatever the characters: trimming or changing case would make it another password. */
const newPassword = () =>
  vine.string().minLength(PASSWORD_LENGTH.min).maxLength(PASSWORD_LENGTH.max)

export const createAccountValidator = vine.create({
  fullName: line(160),
  organizationName: line(160),
  email: email(),
  password: newPassword(),
  locale: locale().optional(),
  /** to the terms and to how the data of clients is processed: without it there is no account */
  consent: vine.literal(true),
})

export const createSessionValidator = vine.create({
  email: email(),
  password: vine.string().maxLength(PASSWORD_LENGTH.max),
  remember: vine.boolean({ strict: true }).optional(),
})
