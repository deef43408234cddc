import ApiException from '#exceptions/api_exception'

/** The person belongs to the organization, but their role does not allow this. */
export default class ForbiddenException extends ApiException {
  static status = 403
  static code = 'forbidden_role'
  static message = 'Votre rôle ne permet pas cette action.'

  /** @param meta the roles that may */
  constructor(meta?: { allowedRoles: readonly string[] }) {
    super(undefined, { meta })
  }
}
