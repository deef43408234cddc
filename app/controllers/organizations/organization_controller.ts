import { authorizeManagement } from '#policies/organization_policy'
import { updateOrganization } from '#services/organizations/organization_settings'
import OrganizationTransformer from '#transformers/organization_transformer'
import { updateOrganizationValidator } from '#validators/organization'
import { nullToBlank } from '#validators/blank'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/organization: the settings of the signed-in person's organization. */
export default class OrganizationController {
  async show({ organization, serialize }: HttpContext) {
    return serialize(OrganizationTransformer.transform(organization))
  }

  async update({ membership, organization, request, serialize, user }: HttpContext) {
    authorizeManagement(membership)
    const input = await request.validateUsing(updateOrganizationValidator)
    const updated = await updateOrganization(organization.id, nullToBlank(input, 'signature'), {
      userId: user.id,
      requestId: request.id() ?? null,
      ip: request.ip(),
    })
    return serialize(OrganizationTransformer.transform(updated))
  }
}
