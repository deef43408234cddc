import { answerCheckin } from '#services/checkins/answer_checkin'
import { todayOf } from '#services/organizations/local_today'
import CheckinAnswerTransformer from '#transformers/checkin_answer_transformer'
import { answerCheckinValidator } from '#validators/checkin'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/checkins/:checkin_id/answer: has this invoice been paid? One answer only. */
export default class CheckinAnswersController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const { answer } = await request.validateUsing(answerCheckinValidator)
    const today = await todayOf(organization)
    const settled = await answerCheckin(
      organization.id,
      params.checkin_id,
      { answer, today },
      actor
    )
    response.status(201)
    return serialize(CheckinAnswerTransformer.transform({ answer, ...settled }))
  }
}
