import { liftHold } from '#services/invoices/holds'
import { pauseOrganization } from '#services/organizations/pause'
import { openOrganizationHolds } from '#services/organizations/standing'
import HoldTransformer from '#transformers/hold_transformer'
import { holdRowOf } from '#services/lists/holds'
import { holdOrganizationValidator } from '#validators/organization'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/organization/hold: the pause of everything (holiday mode). */
export default class OrganizationHoldController {
  async store({ actor, organization, request, response, serialize }: HttpContext) {
    const asked = await request.validateUsing(holdOrganizationValidator)
    const hold = await pauseOrganization(organization.id, asked, actor)
    response.status(201)
    return serialize(HoldTransformer.transform(holdRowOf(hold)))
  }

  /** Lifting what is not there is harmless. */
  async destroy({ actor, organization, response }: HttpContext) {
    for (const id of await openOrganizationHolds(organization)) {
      await liftHold(organization.id, id, actor)
    }
    return response.noContent()
  }
}
