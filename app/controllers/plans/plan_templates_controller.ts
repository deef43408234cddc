import PlanTemplateTransformer from '#transformers/plan_template_transformer'
import { DEFAULT_PLANS } from '#values/default_plans'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/plan_templates: three good plans to start from. */
export default class PlanTemplatesController {
  async index({ serialize }: HttpContext) {
    return serialize(PlanTemplateTransformer.transform([...DEFAULT_PLANS]))
  }
}
