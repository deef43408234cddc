import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import IllegalMoveException from '#exceptions/illegal_move_exception'
import { checkNonce, issueNonce } from '#lib/page_nonce'
import { pageFrame } from '#pages/frame'
import { showCheckin, type ShownForms } from '#pages/checkin_show'
import type { CheckinFault } from '#pages/checkin_page'
import { answerCheckin } from '#services/checkins/answer_checkin'
import { checkinUrl } from '#services/checkins/checkin_url'
import { findQuestion, type LinkedQuestion } from '#services/checkins/find_question'
import { readSaid, type TypedAnswer } from '#services/checkins/typed_answer'
import { checkinLinkValidator, publicAnswerValidator } from '#validators/public_checkin'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * GET and POST /c/:token: the question of the morning, answered from its mail without an account.
 * Looking changes nothing; an answer needs the form that the page showed. Unknown, expired and replaced
 * links are one page (404).
 */
export default class CheckinsController {
  async show(ctx: HttpContext) {
    const question = await find(ctx)
    const { answer = null } = await checkinLinkValidator
      .validate(ctx.request.qs())
      .catch(() => ({ answer: null }))
    return show(ctx, question, { chosen: answer })
  }

  async store(ctx: HttpContext) {
    const typed = await ctx.request.validateUsing(publicAnswerValidator)
    const question = await find(ctx)
    if (question.state !== 'open') {
      return ctx.response.redirect().status(303).toPath(pathOf(ctx))
    }
    if (checkNonce({ purpose: 'checkin', subject: question.id }, typed.nonce) !== 'good') {
      return again(ctx, question, typed, 'again')
    }
    const said = readSaid(typed)
    if ('fault' in said) {
      return again(ctx, question, typed, said.fault)
    }
    try {
      await answerCheckin(question.organizationId, question.id, said, actorOf(question), {
        link: checkinUrl(ctx.params.token),
      })
    } catch (error) {
      if (error instanceof UnprocessableException) {
        return again(ctx, question, typed, error.field === 'amountCents' ? 'fault_amount' : 'fault_date')
      }
      // Somebody else answered while this was being sent: the page tells what is true now.
      if (!(error instanceof IllegalMoveException)) {
        throw error
      }
    }
    return ctx.response.redirect().status(303).toPath(pathOf(ctx))
  }
}

/** @throws NotFoundException for a link that opens nothing, or no longer */
async function find({ params }: HttpContext): Promise<LinkedQuestion> {
  const question = await findQuestion(params.token)
  if (!question) {
    throw new NotFoundException()
  }
  return question
}

const pathOf = ({ params }: HttpContext) => `/c/${params.token}`

const actorOf = ({ soleUserId }: LinkedQuestion) => ({ kind: 'user' as const, userId: soleUserId })

function show(ctx: HttpContext, question: LinkedQuestion, more: Partial<ShownForms> = {}) {
  const frame = pageFrame(ctx, question.locale)
  ctx.response.type('text/html; charset=utf-8')
  return showCheckin(frame, question, {
    path: pathOf(ctx),
    nonce: issueNonce({ purpose: 'checkin', subject: question.id }),
    undoNonce: issueNonce({ purpose: 'checkin_undo', subject: question.id }),
    ...more,
  })
}

/** The same page, with what was typed and why it was not recorded. */
function again(
  ctx: HttpContext,
  question: LinkedQuestion,
  { answer, paid_on, until, amount }: TypedAnswer,
  sentence: CheckinFault['sentence']
) {
  ctx.response.status(sentence === 'again' ? 409 : 422)
  return show(ctx, question, {
    fault: { choice: answer, sentence, typed: { paid_on, until, amount } },
  })
}
