import { assertFresh } from '#middleware/fresh_middleware'
import { approve } from '#services/relances/decisions'
import { relanceDetail } from '#services/lists/relances'
import RelanceTransformer from '#transformers/relance_transformer'
import { approveRelanceValidator } from '#validators/relance'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /api/v1/relances/:relance_id/approval: a human lets a reminder leave. A mise en demeure asks them
 * to prove who they are: 403 `fresh_proof_needed`.
 */
export default class RelanceApprovalsController {
  async store(ctx: HttpContext) {
    const { actor, organization, params, request, response, serialize } = ctx
    const approval = await request.validateUsing(approveRelanceValidator)
    const { step } = await relanceDetail(organization, params.relance_id)
    if (step.tone === 'mise_en_demeure') {
      assertFresh(ctx)
    }
    await approve(organization.id, params.relance_id, approval, actor)
    response.status(201)
    return serialize(
      RelanceTransformer.transform(await relanceDetail(organization, params.relance_id))
    )
  }
}
