import { planDetail } from '#services/lists/plans'
import { copyPlan } from '#services/plans/plan_writer'
import PlanTransformer from '#transformers/plan_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/plans/:plan_id/copies: the same plan under another name, followed by nothing yet. */
export default class PlanCopiesController {
  async store({ actor, organization, params, response, serialize }: HttpContext) {
    const id = await copyPlan(organization.id, params.plan_id, actor)
    response.status(201)
    return serialize(PlanTransformer.transform(await planDetail(organization, id)))
  }
}
