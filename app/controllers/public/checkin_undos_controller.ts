import NotFoundException from '#exceptions/not_found_exception'
import IllegalMoveException from '#exceptions/illegal_move_exception'
import { checkNonce } from '#lib/page_nonce'
import { findQuestion } from '#services/checkins/find_question'
import { undoAnswer } from '#services/checkins/undo_answer'
import { publicUndoValidator } from '#validators/public_checkin'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /c/:token/undo: takes back a payment that was recorded from the mail, for 24 hours. Whatever
 * came of it, the page of the link tells.
 */
export default class CheckinUndosController {
  async store({ params, request, response }: HttpContext) {
    const { nonce } = await request.validateUsing(publicUndoValidator)
    const question = await findQuestion(params.token)
    if (!question) {
      throw new NotFoundException()
    }
    if (checkNonce({ purpose: 'checkin_undo', subject: question.id }, nonce) === 'good') {
      try {
        await undoAnswer(question, { kind: 'user', userId: question.soleUserId })
      } catch (error) {
        if (!(error instanceof IllegalMoveException)) {
          throw error
        }
      }
    }
    return response.redirect().status(303).toPath(`/c/${params.token}`)
  }
}
