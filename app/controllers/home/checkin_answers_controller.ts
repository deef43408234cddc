import { answerCheckin } from '#services/checkins/answer_checkin'
import CheckinAnswerTransformer from '#transformers/checkin_answer_transformer'
import { answerCheckinValidator } from '#validators/checkin'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /api/v1/checkins/:checkin_id/answer: has this invoice been paid? Paid, partly paid, not yet, or
 * wait until a day. One answer only: 409 for a second one.
 */
export default class CheckinAnswersController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const said = await request.validateUsing(answerCheckinValidator)
    const answered = await answerCheckin(organization.id, params.checkin_id, said, actor)
    response.status(201)
    return serialize(CheckinAnswerTransformer.transform({ answer: said.answer, ...answered }))
  }
}
