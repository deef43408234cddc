import { listPlans, planDetail } from '#services/lists/plans'
import { archivePlan } from '#services/plans/plan_archive'
import { createPlan, updatePlan } from '#services/plans/plan_writer'
import PlanTransformer from '#transformers/plan_transformer'
import {
  archivePlanValidator,
  createPlanValidator,
  listPlansValidator,
  updatePlanValidator,
} from '#validators/plan'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/plans: ordered lists of reminders. */
export default class PlansController {
  /** The ones in use, or with `?archived=true` the others. */
  async index({ organization, request, serialize }: HttpContext) {
    const plans = await listPlans(organization, await request.validateUsing(listPlansValidator))
    return { ...(await serialize(PlanTransformer.transform(plans))), meta: { nextCursor: null } }
  }

  async store({ actor, organization, request, response, serialize }: HttpContext) {
    const input = await request.validateUsing(createPlanValidator)
    const id = await createPlan(organization.id, input, actor)
    response.status(201)
    return serialize(PlanTransformer.transform(await planDetail(organization, id)))
  }

  async show({ organization, params, serialize }: HttpContext) {
    return serialize(PlanTransformer.transform(await planDetail(organization, params.id)))
  }

  /** Its open invoices follow in the background: `replan` of the answer says how many remain. */
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
  async destroy({ actor, organization, params, request, response }: HttpContext) {
    const input = await request.validateUsing(archivePlanValidator)
    await archivePlan(organization.id, params.id, input, actor)
    return response.noContent()
  }
}
