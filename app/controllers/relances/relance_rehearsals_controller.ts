import { readRehearsal } from '#services/relances/rehearsals'
import RelancePreviewTransformer from '#transformers/relance_preview_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/relances/:relance_id/rehearsal: the exact mail that would have left in a dry run. */
export default class RelanceRehearsalsController {
  async show({ organization, params, serialize }: HttpContext) {
    const { mail, remainderCents } = await readRehearsal(organization.id, params.relance_id)
    return serialize(
      RelancePreviewTransformer.transform({
        mail,
        missing: [],
        words: null,
        remainderCents,
        verdict: { action: 'rehearse', reason: null, until: null },
      })
    )
  }
}
