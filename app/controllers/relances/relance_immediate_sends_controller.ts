import { sendNow, undoSendNow } from '#services/relances/decisions'
import { relanceDetail } from '#services/lists/relances'
import RelanceTransformer from '#transformers/relance_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/relances/:relance_id/immediate_send: now, after a moment in which it can be taken back. */
export default class RelanceImmediateSendsController {
  async store({ actor, organization, params, response, serialize }: HttpContext) {
    await sendNow(organization.id, params.relance_id, actor)
    response.status(201)
    return serialize(
      RelanceTransformer.transform(await relanceDetail(organization, params.relance_id))
    )
  }

  async destroy({ actor, organization, params, serialize }: HttpContext) {
    await undoSendNow(organization.id, params.relance_id, actor)
    return serialize(
      RelanceTransformer.transform(await relanceDetail(organization, params.relance_id))
    )
  }
}
