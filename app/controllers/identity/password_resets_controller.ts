import { traceOf } from '#controllers/identity/trace'
import { requestReset, resetPassword } from '#services/identity/passwords'
import { askResetValidator, resetPasswordValidator } from '#validators/security'
import type { HttpContext } from '@adonisjs/core/http'

/** A password that was forgotten, without a session. */
export default class PasswordResetsController {
  /** POST /api/v1/password_resets: 202 whoever the address belongs to, or to nobody. */
  async store({ request, response }: HttpContext) {
    const { email } = await request.validateUsing(askResetValidator)
    await requestReset(email, request.ip())
    response.status(202)
    return { data: { asked: true } }
  }

  /** POST /api/v1/password_resets/completion: 204; nobody is signed in by it. */
  async complete(ctx: HttpContext) {
    const { token, password } = await ctx.request.validateUsing(resetPasswordValidator)
    await resetPassword(token, password, traceOf(ctx))
    return ctx.response.noContent()
  }
}
