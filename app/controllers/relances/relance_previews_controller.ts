import { previewRelance } from '#services/relances/preview'
import RelancePreviewTransformer from '#transformers/relance_preview_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/relances/:relance_id/preview: the exact mail, were it to leave now. */
export default class RelancePreviewsController {
  async show({ organization, params, serialize }: HttpContext) {
    return serialize(
      RelancePreviewTransformer.transform(await previewRelance(organization.id, params.relance_id))
    )
  }
}
