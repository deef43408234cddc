import { listReplies } from '#services/client_replies/list_replies'
import ClientReplyTransformer from '#transformers/client_reply_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/invoices/:invoice_id/client_replies: what clients wrote by mail, the newest first. */
export default class ClientRepliesController {
  async index({ organization, params, serialize }: HttpContext) {
    return serialize(
      ClientReplyTransformer.transform(await listReplies(organization, params.invoice_id))
    )
  }
}
