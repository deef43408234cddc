import { readAnswer } from '#services/client_answers/list_answers'
import { acceptAnswer } from '#services/client_answers/settle_answer'
import ClientAnswerTransformer from '#transformers/client_answer_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/client_answers/:answer_id/acceptance: the user takes the client at their word. */
export default class ClientAnswerAcceptancesController {
  async store({ actor, organization, params, response, serialize }: HttpContext) {
    await acceptAnswer(organization, params.answer_id, actor)
    response.status(201)
    return serialize(
      ClientAnswerTransformer.transform(await readAnswer(organization, params.answer_id))
    )
  }
}
