import { draftDetail } from '#services/import_drafts/draft_detail'
import { validateDraft, validateDrafts } from '#services/import_drafts/validate_drafts'
import ImportDraftDetailTransformer from '#transformers/import_draft_detail_transformer'
import { validateDraftsValidator, validateDraftValidator } from '#validators/import'
import type { HttpContext } from '@adonisjs/core/http'

/** Drafts that become invoices, one by one or together. */
export default class ImportBatchesController {
  /**
   * POST /api/v1/imports/:import_id/drafts/:draft_id/validation: the invoice, its client, its document
   * and its reminders. Sent again, it answers with the same invoice.
   */
  async validateDraft({ actor, organization, params, request, response, serialize }: HttpContext) {
    const {
      revision,
      emailConfirmed = false,
      allowDuplicate = false,
    } = await request.validateUsing(validateDraftValidator)
    const { import_id: batchId, draft_id: id } = params
    const { invoiceId } = await validateDraft(
      organization,
      batchId,
      { id, revision, emailConfirmed, allowDuplicate },
      actor
    )
    response.status(201)
    return serialize({
      invoiceId,
      draft: ImportDraftDetailTransformer.transform(await draftDetail(organization, batchId, id)),
    })
  }

  /** POST /api/v1/imports/:import_id/validations: drafts that are certain, all of them or none. */
  async validateDrafts({ actor, organization, params, request, response, serialize }: HttpContext) {
    const { drafts } = await request.validateUsing(validateDraftsValidator)
    const validated = await validateDrafts(organization, params.import_id, drafts, actor)
    response.status(201)
    return serialize({ validated })
  }
}
