import { listAnswers } from '#services/client_answers/list_answers'
import ClientAnswerTransformer from '#transformers/client_answer_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/invoices/:invoice_id/client_answers: what the client said, the newest first. */
export default class ClientAnswersController {
  async index({ organization, params, serialize }: HttpContext) {
    return serialize(
      ClientAnswerTransformer.transform(await listAnswers(organization, params.invoice_id))
    )
  }
}
