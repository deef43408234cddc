import { endDryRun, startDryRun } from '#services/organizations/dry_run'
import OrganizationTransformer from '#transformers/organization_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/organization/dry_run: everything but the sending. Starting or ending twice is harmless. */
export default class OrganizationDryRunController {
  async store({ actor, organization, response, serialize }: HttpContext) {
    const updated = await startDryRun(organization.id, actor)
    response.status(201)
    return serialize(OrganizationTransformer.transform(updated))
  }

  async destroy({ actor, organization, serialize }: HttpContext) {
    return serialize(OrganizationTransformer.transform(await endDryRun(organization.id, actor)))
  }
}
