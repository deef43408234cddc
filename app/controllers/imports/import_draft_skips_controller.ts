import { restoreDraft, skipDraft } from '#services/import_drafts/skip_draft'
import ImportDraftDetailTransformer from '#transformers/import_draft_detail_transformer'
import { skipDraftValidator } from '#validators/import'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/imports/:import_id/drafts/:draft_id/skip: a draft is left aside, or waits again. */
export default class ImportDraftSkipsController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const { reason } = await request.validateUsing(skipDraftValidator)
    const draft = await skipDraft(organization, params.import_id, params.draft_id, {
      reason: reason ?? '',
      actor,
    })
    response.status(201)
    return serialize(ImportDraftDetailTransformer.transform(draft))
  }

  /** Undo; a second one does nothing. */
  async destroy({ organization, params, serialize }: HttpContext) {
    const draft = await restoreDraft(organization, params.import_id, params.draft_id)
    return serialize(ImportDraftDetailTransformer.transform(draft))
  }
}
