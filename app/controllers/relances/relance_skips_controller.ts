import { skip } from '#services/relances/decisions'
import { relanceDetail } from '#services/lists/relances'
import RelanceTransformer from '#transformers/relance_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/relances/:relance_id/skip: this step will not leave for this invoice. */
export default class RelanceSkipsController {
  async store({ actor, organization, params, response, serialize }: HttpContext) {
    await skip(organization.id, params.relance_id, actor)
    response.status(201)
    return serialize(
      RelanceTransformer.transform(await relanceDetail(organization, params.relance_id))
    )
  }
}
