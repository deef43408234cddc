import { traceOf } from '#controllers/identity/trace'
import { changePassword } from '#services/identity/passwords'
import { changePasswordValidator } from '#validators/security'
import type { HttpContext } from '@adonisjs/core/http'

/** PUT /api/v1/me/password: another password, after a fresh proof. Other sessions are closed. 204. */
export default class PasswordController {
  async update(ctx: HttpContext) {
    const { password } = await ctx.request.validateUsing(changePasswordValidator)
    await changePassword(ctx.user.id, password, ctx.signIn.id, traceOf(ctx))
    ctx.session.regenerate()
    return ctx.response.noContent()
  }
}
