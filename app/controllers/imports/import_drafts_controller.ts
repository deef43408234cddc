import { draftDetail } from '#services/import_drafts/draft_detail'
import { editDraft } from '#services/import_drafts/edit_draft'
import ImportDraftDetailTransformer from '#transformers/import_draft_detail_transformer'
import { editDraftValidator } from '#validators/import'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/imports/:import_id/drafts/:draft_id */
export default class ImportDraftsController {
  async show({ organization, params, serialize }: HttpContext) {
    const draft = await draftDetail(organization, params.import_id, params.draft_id)
    return serialize(ImportDraftDetailTransformer.transform(draft))
  }

  /** Kept while it is typed. `revision` is the one that was read; 409 `draft_changed` when it is no longer. */
  async update({ organization, params, request, serialize }: HttpContext) {
    const edit = await request.validateUsing(editDraftValidator)
    const draft = await editDraft(organization, params.import_id, params.draft_id, edit)
    return serialize(ImportDraftDetailTransformer.transform(draft))
  }
}
