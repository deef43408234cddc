import { readFile } from 'node:fs/promises'
import { storeAttachment } from '#services/attachments/attachment_store'
import UnprocessableException from '#exceptions/unprocessable_exception'
import AttachmentTransformer from '#transformers/attachment_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/invoices/:invoice_id/attachments: one document, in the field `file`. */
export default class InvoiceAttachmentsController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const file = request.file('file')
    if (!file?.tmpPath) {
      throw new UnprocessableException('required', 'Ajoutez un document.', 'file')
    }
    const attachment = await storeAttachment(
      organization.id,
      params.invoice_id,
      { name: file.clientName, bytes: await readFile(file.tmpPath) },
      actor
    )
    response.status(201)
    return serialize(AttachmentTransformer.transform(attachment))
  }
}
