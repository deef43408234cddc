import { listActivity } from '#services/lists/activity'
import ActivityTransformer from '#transformers/activity_transformer'
import { listActivityValidator } from '#validators/activity'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/activity: what happened lately, the newest first. */
export default class ActivityController {
  async index({ organization, request, serialize }: HttpContext) {
    const { rows, nextCursor } = await listActivity(
      organization,
      await request.validateUsing(listActivityValidator)
    )
    return { ...(await serialize(ActivityTransformer.transform(rows))), meta: { nextCursor } }
  }
}
