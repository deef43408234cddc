import { previewPlan } from '#services/relances/plan_preview'
import PlanPreviewTransformer from '#transformers/plan_preview_transformer'
import { previewPlanValidator } from '#validators/relance'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/relance_previews: everything an invoice would send, before it is saved. Writes nothing. */
export default class PlanPreviewsController {
  async store({ organization, request, serialize }: HttpContext) {
    const draft = await request.validateUsing(previewPlanValidator)
    return serialize(PlanPreviewTransformer.transform(await previewPlan(organization, draft)))
  }
}
