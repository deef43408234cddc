import { planDetail } from '#services/lists/plans'
import { restorePlan } from '#services/plans/plan_archive'
import PlanTransformer from '#transformers/plan_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/plans/:plan_id/restoration: an archived plan is in use again. */
export default class PlanRestorationsController {
  async store({ organization, params, serialize }: HttpContext) {
    await restorePlan(organization.id, params.plan_id)
    return serialize(PlanTransformer.transform(await planDetail(organization, params.plan_id)))
  }
}
