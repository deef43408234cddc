import { readAnswer } from '#services/client_answers/list_answers'
import { refuseAnswer } from '#services/client_answers/settle_answer'
import ClientAnswerTransformer from '#transformers/client_answer_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /api/v1/client_answers/:answer_id/refusal: the user does not take it, or undoes what they
 * accepted; the chase goes on as if nothing had been said.
 */
export default class ClientAnswerRefusalsController {
  async store({ actor, organization, params, response, serialize }: HttpContext) {
    await refuseAnswer(organization, params.answer_id, actor)
    response.status(201)
    return serialize(
      ClientAnswerTransformer.transform(await readAnswer(organization, params.answer_id))
    )
  }
}
