import { removeAttachment, restoreAttachment } from '#services/attachments/removal'
import AttachmentTransformer from '#transformers/attachment_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/attachments/:attachment_id/removal: a document leaves its invoice, or comes back. */
export default class AttachmentRemovalsController {
  async store({ actor, organization, params, response, serialize }: HttpContext) {
    const attachment = await removeAttachment(organization.id, params.attachment_id, actor)
    response.status(201)
    return serialize(AttachmentTransformer.transform(attachment))
  }

  /** For thirty days; a second one does nothing. */
  async destroy({ actor, organization, params, serialize }: HttpContext) {
    const attachment = await restoreAttachment(organization.id, params.attachment_id, actor)
    return serialize(AttachmentTransformer.transform(attachment))
  }
}
