import NotFoundException from '#exceptions/not_found_exception'
import { ORGANIZATION } from '#middleware/organization_middleware'
import { membershipOf, readMe } from '#services/identity/me'
import MeTransformer from '#transformers/me_transformer'
import { chooseOrganizationValidator } from '#validators/team'
import type { HttpContext } from '@adonisjs/core/http'

/** PUT /api/v1/session/organization: the one this browser works for from now on. Answers as `me` does. */
export default class ChosenOrganizationController {
  async update({ request, serialize, session, user }: HttpContext) {
    const { organizationId } = await request.validateUsing(chooseOrganizationValidator)
    const membership = await membershipOf(user.id, organizationId)
    if (!membership) {
      throw new NotFoundException()
    }
    session.put(ORGANIZATION, membership.organizationId)
    return serialize(MeTransformer.transform(await readMe(user, membership)))
  }
}
