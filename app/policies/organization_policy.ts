import ForbiddenException from '#exceptions/forbidden_exception'
import { may, rolesThatMay, type Ability, type Role } from '#values/roles'

/** @throws ForbiddenException with the roles that may; to nobody when the ability is unknown */
export function authorize({ role }: { role: Role }, ability: Ability | null) {
  if (ability === null || !may(role, ability)) {
    throw new ForbiddenException({ allowedRoles: ability === null ? [] : rolesThatMay(ability) })
  }
}
