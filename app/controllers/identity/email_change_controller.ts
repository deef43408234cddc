import { traceOf } from '#controllers/identity/trace'
import {
  agreeToEmailChange,
  cancelEmailChange,
  requestEmailChange,
} from '#services/identity/email_changes'
import { changeEmailValidator, linkValidator } from '#validators/security'
import type { HttpContext } from '@adonisjs/core/http'

/** Another address for an account: both mailboxes must agree. */
export default class EmailChangeController {
  /** POST /api/v1/me/email_change, after a fresh proof: 202, whoever the new address belongs to. */
  async store(ctx: HttpContext) {
    const { email } = await ctx.request.validateUsing(changeEmailValidator)
    await requestEmailChange(ctx.user.id, email, traceOf(ctx))
    ctx.response.status(202)
    return { data: { asked: true } }
  }

  /** DELETE /api/v1/me/email_change: 204. */
  async destroy(ctx: HttpContext) {
    await cancelEmailChange(ctx.user.id, traceOf(ctx))
    return ctx.response.noContent()
  }

  /** POST /api/v1/account/email_agreement, without a session: `{ data: { changed } }`, false while the other mailbox is awaited. */
  async agree(ctx: HttpContext) {
    const { token } = await ctx.request.validateUsing(linkValidator)
    const changed = await agreeToEmailChange(token, traceOf(ctx))
    return { data: { changed } }
  }
}
