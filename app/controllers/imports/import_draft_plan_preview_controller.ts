import { previewDraft } from '#services/import_drafts/preview_draft'
import PlanPreviewTransformer from '#transformers/plan_preview_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/imports/:import_id/drafts/:draft_id/plan_preview: everything that would be sent. Writes nothing. */
export default class ImportDraftPlanPreviewController {
  async show({ organization, params, serialize }: HttpContext) {
    const preview = await previewDraft(organization, params.import_id, params.draft_id)
    return serialize(PlanPreviewTransformer.transform(preview))
  }
}
