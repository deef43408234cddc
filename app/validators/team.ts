import { PASSWORD_LENGTH } from '#services/identity/password_strength'
import { email, id, line, locale } from '#validators/fields'
import { API_KEY_LIVES, API_KEY_SCOPES } from '#values/api_keys'
import { INVITABLE_ROLES } from '#values/roles'
import vine from '@vinejs/vine'

const role = () => vine.enum(INVITABLE_ROLES)
const token = () => vine.string().maxLength(64)

export const inviteValidator = vine.create({ email: email(), role: role() })

export const changeRoleValidator = vine.create({ role: role() })

export const transferOwnershipValidator = vine.create({ memberId: id() })

export const chooseOrganizationValidator = vine.create({ organizationId: id() })

/** What the link of an invitation carries. */
export const invitationValidator = vine.create({ token: token() })

/** The password is taken as typed, whatever its characters. */
export const joinValidator = vine.create({
  token: token(),
  fullName: line(160),
  password: vine.string().minLength(PASSWORD_LENGTH.min).maxLength(PASSWORD_LENGTH.max),
  locale: locale().optional(),
})

export const createApiKeyValidator = vine.create({
  name: line(80),
  scope: vine.enum(API_KEY_SCOPES),
  days: vine.number({ strict: true }).in([...API_KEY_LIVES]),
})
