import { previewPlanChange } from '#services/plans/plan_change_preview'
import PlanChangePreviewTransformer from '#transformers/plan_change_preview_transformer'
import { previewPlanChangeValidator } from '#validators/plan'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/plans/:plan_id/change_previews: what saving would do to open invoices; writes nothing. */
export default class PlanChangePreviewsController {
  async store({ organization, params, request, serialize }: HttpContext) {
    const change = await request.validateUsing(previewPlanChangeValidator)
    const preview = await previewPlanChange(organization.id, params.plan_id, change)
    return serialize(PlanChangePreviewTransformer.transform(preview))
  }
}
