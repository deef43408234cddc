import { readReply } from '#services/client_replies/list_replies'
import { triageReply, undoTriage } from '#services/client_replies/triage_reply'
import ClientReplyTransformer from '#transformers/client_reply_transformer'
import { triageValidator } from '#validators/client_reply'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/reply_triages/:triage_id/decision: what the user decides once they have read a reply. */
export default class ReplyTriagesController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const decision = await request.validateUsing(triageValidator)
    await triageReply(organization, params.triage_id, decision, actor)
    response.status(201)
    return serialize(
      ClientReplyTransformer.transform(await readReply(organization, params.triage_id))
    )
  }

  /** The reply holds its invoice again until they decide otherwise. */
  async destroy({ actor, organization, params, serialize }: HttpContext) {
    await undoTriage(organization, params.triage_id, actor)
    return serialize(
      ClientReplyTransformer.transform(await readReply(organization, params.triage_id))
    )
  }
}
