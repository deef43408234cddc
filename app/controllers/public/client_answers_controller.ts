import { faultsOf, readAnswer, typedAgain, type AnsweredForm } from '#presenters/answer_forms'
import { addressOf, showClientPage } from '#controllers/public/client_pages_controller'
import { nonceScope } from '#presenters/client_presenter'
import NotFoundException from '#exceptions/not_found_exception'
import { recordAnswer } from '#services/client_answers/record_answer'
import { openLink } from '#services/client_links/open_link'
import { checkNonce } from '#lib/page_nonce'
import { pageFrame } from '#pages/frame'
import { isAnswerForm } from '#validators/client_answer'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * What a client sends from their page. A form that was not shown by us, or too long ago, changes nothing
 * and is shown again as it was typed.
 */
export default class ClientAnswersController {
  /** POST /p/:token/answers/:answer: 303 to the page, or 422 with it when something is wrong. */
  async store(ctx: HttpContext) {
    if (!isAnswerForm(ctx.params.answer)) {
      throw new NotFoundException()
    }
    return answer(ctx, ctx.params.answer)
  }

  /** POST /p/:token/disputes: the same, with a document of at most 10 MB beside. */
  async dispute(ctx: HttpContext) {
    return answer(ctx, 'dispute')
  }
}

async function answer(ctx: HttpContext, form: AnsweredForm) {
  const { request, response } = ctx
  const link = await openLink(ctx.params.token)
  const frame = pageFrame(ctx, link.locale)
  const body: Record<string, unknown> = request.body()
  const tryAgain = (faults: Record<string, string>) => {
    response.status(422)
    return showClientPage(ctx, link, typedAgain(form, body, faults))
  }

  if (checkNonce(nonceScope(link, form), body.nonce) !== 'good') {
    return tryAgain({ form: frame.words('form.stale') })
  }
  try {
    await recordAnswer(link, await readAnswer(ctx, form))
  } catch (error) {
    const faults = faultsOf(error, frame)
    if (faults === null) {
      throw error
    }
    return tryAgain(faults)
  }
  const { path, query } = addressOf(ctx)
  const place = form === 'statement' ? `${path}/statement${query}` : `${path}${query}#said`
  return response.status(303).header('Location', place).send('')
}
