import { traceOf } from '#controllers/identity/trace'
import {
  RESEND_AFTER_SECONDS,
  resendVerification,
  verifyEmail,
} from '#services/identity/verify_email'
import { linkValidator } from '#validators/security'
import type { HttpContext } from '@adonisjs/core/http'

/** Whether an address is theirs: the link of the mail, and asking for the mail once more. */
export default class EmailVerificationController {
  /** POST /api/v1/account/verification, without a session: 204. A link of no use answers 404. */
  async store(ctx: HttpContext) {
    const { token } = await ctx.request.validateUsing(linkValidator)
    await verifyEmail(token, traceOf(ctx))
    return ctx.response.noContent()
  }

  /** POST /api/v1/me/verification: 202, and after how many seconds it may be asked for again. */
  async resend({ response, user }: HttpContext) {
    await resendVerification(user.id)
    response.status(202)
    return { data: { retryAfterSeconds: RESEND_AFTER_SECONDS } }
  }
}
