import { previewTemplate } from '#services/plans/template_preview'
import TemplatePreviewTransformer from '#transformers/template_preview_transformer'
import { previewTemplateValidator } from '#validators/plan'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/template_previews: what a text would say; what is wrong in it is the answer. */
export default class TemplatePreviewsController {
  async store({ organization, request, serialize }: HttpContext) {
    const { invoiceId, ...template } = await request.validateUsing(previewTemplateValidator)
    const preview = await previewTemplate(organization, template, invoiceId ?? null)
    return serialize(TemplatePreviewTransformer.transform(preview))
  }
}
