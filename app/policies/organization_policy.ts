import ForbiddenException from '#exceptions/forbidden_exception'
import type Membership from '#models/membership'

const MANAGERS: readonly Membership['role'][] = ['owner', 'admin']

/**
 * Settings, the IBAN and the pause of everything are for owners and administrators. Members chase.
 *
 * @throws ForbiddenException
 */
export function authorizeManagement({ role }: Membership) {
  if (!MANAGERS.includes(role)) {
    throw new ForbiddenException({ allowedRoles: MANAGERS })
  }
}
