import { approve } from '#services/relances/decisions'
import { relanceDetail } from '#services/lists/relances'
import RelanceTransformer from '#transformers/relance_transformer'
import { approveRelanceValidator } from '#validators/relance'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/relances/:relance_id/approval: a human lets a mise en demeure leave. */
export default class RelanceApprovalsController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const approval = await request.validateUsing(approveRelanceValidator)
    await approve(organization.id, params.relance_id, approval, actor)
    response.status(201)
    return serialize(
      RelanceTransformer.transform(await relanceDetail(organization, params.relance_id))
    )
  }
}
