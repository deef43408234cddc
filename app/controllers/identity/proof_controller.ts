import { traceOf } from '#controllers/identity/trace'
import { giveSecondFactor, needsSecondFactor } from '#services/identity/second_factor'
import { provePassword } from '#services/identity/sign_in'
import { markProved } from '#services/identity/sign_ins'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { proveValidator } from '#validators/security'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * POST /api/v1/session/proof: it is still them, for five minutes. The password; whoever has a second
 * factor gives a code of it too. 422 `code_needed` asks for that code; the answer to a wrong password
 * is 422 as well, since 401 would say that the session is over.
 */
export default class ProofController {
  async store(ctx: HttpContext) {
    const { request, response, session, signIn, user } = ctx
    const { password, code } = await request.validateUsing(proveValidator)
    await provePassword(user, password, request.ip())

    const secondFactor = await needsSecondFactor(user.id)
    if (secondFactor) {
      if (code === undefined) {
        throw new UnprocessableException(
          'code_needed',
          'Donnez aussi le code de votre application, ou un code de secours.',
          'code'
        )
      }
      await giveSecondFactor(user.id, code, traceOf(ctx))
    }
    await markProved(signIn.id, { secondFactor })
    session.regenerate()
    return response.noContent()
  }
}
