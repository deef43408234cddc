import { listPlans, planDetail } from '#services/lists/plans'
import { archivePlan, createPlan, updatePlan } from '#services/plans/plan_writer'
import PlanTransformer from '#transformers/plan_transformer'
import { createPlanValidator, updatePlanValidator } from '#validators/plan'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/plans: ordered lists of reminders. */
export default class PlansController {
  async index({ organization, serialize }: HttpContext) {
    const plans = await listPlans(organization)
    return { ...(await serialize(PlanTransformer.transform(plans))), meta: { nextCursor: null } }
  }

  async store({ organization, request, response, serialize }: HttpContext) {
    const id = await createPlan(organization.id, await request.validateUsing(createPlanValidator))
    response.status(201)
    return serialize(PlanTransformer.transform(await planDetail(organization, id)))
  }

  async show({ organization, params, serialize }: HttpContext) {
    return serialize(PlanTransformer.transform(await planDetail(organization, params.id)))
  }

  async update({ actor, organization, params, request, serialize }: HttpContext) {
    await updatePlan(
      organization.id,
      params.id,
      await request.validateUsing(updatePlanValidator),
      actor
    )
    return serialize(PlanTransformer.transform(await planDetail(organization, params.id)))
  }

  /** Archives: what was sent by a plan keeps its name. */
  async destroy({ organization, params, response }: HttpContext) {
    await archivePlan(organization.id, params.id)
    return response.noContent()
  }
}
