import { clientActivity } from '#services/lists/client_activity'
import ActivityTransformer from '#transformers/activity_transformer'
import { pageValidator } from '#validators/relance'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/clients/:client_id/activity: what happened with this client, the newest first. */
export default class ClientActivityController {
  async index({ organization, params, request, serialize }: HttpContext) {
    const { rows, nextCursor } = await clientActivity(
      organization,
      params.client_id,
      await request.validateUsing(pageValidator)
    )
    return { ...(await serialize(ActivityTransformer.transform(rows))), meta: { nextCursor } }
  }
}
