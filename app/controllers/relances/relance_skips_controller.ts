import { skip } from '#services/relances/decisions'
import { restoreSkipped } from '#services/relances/restore_skipped'
import { relanceDetail } from '#services/lists/relances'
import RelanceTransformer from '#transformers/relance_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/relances/:relance_id/skip: this step will not leave for this invoice, or will after all. */
export default class RelanceSkipsController {
  async store({ actor, organization, params, response, serialize }: HttpContext) {
    await skip(organization.id, params.relance_id, actor)
    response.status(201)
    return serialize(
      RelanceTransformer.transform(await relanceDetail(organization, params.relance_id))
    )
  }

  /** Answers with the fresh reminder: the one that was skipped stays so in the history. */
  async destroy({ actor, organization, params, serialize }: HttpContext) {
    const relance = await restoreSkipped(organization.id, params.relance_id, actor)
    return serialize(RelanceTransformer.transform(await relanceDetail(organization, relance.id)))
  }
}
