import { resolve } from '#services/relances/resolution'
import { relanceDetail } from '#services/lists/relances'
import RelanceTransformer from '#transformers/relance_transformer'
import { resolveRelanceValidator } from '#validators/relance'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /api/v1/relances/:relance_id/resolution: a person says what became of a reminder in doubt.
 * Answers with the reminder that now counts: this one, or the fresh one that goes again.
 */
export default class RelanceResolutionsController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const { outcome } = await request.validateUsing(resolveRelanceValidator)
    const relance = await resolve(organization.id, params.relance_id, outcome, actor)
    response.status(201)
    return serialize(RelanceTransformer.transform(await relanceDetail(organization, relance.id)))
  }
}
