import { postpone } from '#services/relances/decisions'
import { postponedDate, relanceDetail } from '#services/lists/relances'
import RelanceTransformer from '#transformers/relance_transformer'
import { postponeRelanceValidator } from '#validators/relance'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/relances/:relance_id/postponement: to a moment, or by a number of days. */
export default class RelancePostponementsController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const asked = await request.validateUsing(postponeRelanceValidator)
    const until = await postponedDate(organization, params.relance_id, asked)
    await postpone(organization.id, params.relance_id, until, actor)
    response.status(201)
    return serialize(
      RelanceTransformer.transform(await relanceDetail(organization, params.relance_id))
    )
  }
}
