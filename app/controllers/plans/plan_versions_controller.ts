import { listPlanVersions } from '#services/lists/plan_versions'
import PlanVersionTransformer from '#transformers/plan_version_transformer'
import { planVersionsValidator } from '#validators/plan'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/plans/:plan_id/versions: who changed what, and when; the newest first. */
export default class PlanVersionsController {
  async index({ organization, params, request, serialize }: HttpContext) {
    const { cursor } = await request.validateUsing(planVersionsValidator)
    const { rows, nextCursor } = await listPlanVersions(organization, params.plan_id, cursor)
    return { ...(await serialize(PlanVersionTransformer.transform(rows))), meta: { nextCursor } }
  }
}
