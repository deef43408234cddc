import { PASSWORD_LENGTH } from '#services/identity/password_strength'
import { email, line } from '#validators/fields'
import vine from '@vinejs/vine'

const password = () => vine.string().maxLength(PASSWORD_LENGTH.max)
const newPassword = () =>
  vine.string().minLength(PASSWORD_LENGTH.min).maxLength(PASSWORD_LENGTH.max)

/** Six digits, or a recovery code, however it is copied. */
const code = () => vine.string().maxLength(40)
const token = () => vine.string().maxLength(64)

export const giveSecondFactorValidator = vine.create({
  code: code(),
  rememberDevice: vine.boolean({ strict: true }).optional(),
})

export const proveValidator = vine.create({ password: password(), code: code().optional() })

/** What a link in a mail carries. */
export const linkValidator = vine.create({ token: token() })

export const askResetValidator = vine.create({ email: email() })

export const resetPasswordValidator = vine.create({ token: token(), password: newPassword() })

export const changePasswordValidator = vine.create({ password: newPassword() })

export const changeEmailValidator = vine.create({ email: email() })

export const updateProfileValidator = vine.create({ fullName: line(160) })

export const confirmCodeValidator = vine.create({ code: code() })
