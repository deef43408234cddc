import { authorizeManagement } from '#policies/organization_policy'
import { liftHold, placeHold } from '#services/invoices/holds'
import { openOrganizationHolds } from '#services/organizations/standing'
import HoldTransformer from '#transformers/hold_transformer'
import { holdRowOf } from '#services/lists/holds'
import { holdOrganizationValidator } from '#validators/organization'
import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/organization/hold: the pause of everything (holiday mode). */
export default class OrganizationHoldController {
  async store({ actor, membership, organization, request, response, serialize }: HttpContext) {
    authorizeManagement(membership)
    const { endsAt, note } = await request.validateUsing(holdOrganizationValidator)
    const hold = await placeHold(
      organization.id,
      {},
      {
        reason: 'holiday',
        note: note ?? '',
        endsAt: endsAt ? DateTime.fromISO(endsAt).toUTC() : null,
      },
      actor
    )
    response.status(201)
    return serialize(HoldTransformer.transform(holdRowOf(hold)))
  }

  /** Lifting what is not there is harmless. */
  async destroy({ actor, membership, organization, response }: HttpContext) {
    authorizeManagement(membership)
    for (const id of await openOrganizationHolds(organization)) {
      await liftHold(organization.id, id, actor)
    }
    return response.noContent()
  }
}
