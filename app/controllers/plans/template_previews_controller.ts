import { previewTemplate } from '#services/plans/template_preview'
import TemplatePreviewTransformer from '#transformers/template_preview_transformer'
import { previewTemplateValidator } from '#validators/plan'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/template_previews: the mail a text would be; what is wrong in it is the answer. */
export default class TemplatePreviewsController {
  async store({ organization, request, serialize }: HttpContext) {
    const draft = await request.validateUsing(previewTemplateValidator)
    return serialize(
      TemplatePreviewTransformer.transform(await previewTemplate(organization, draft))
    )
  }
}
