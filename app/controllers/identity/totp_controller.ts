import { traceOf } from '#controllers/identity/trace'
import {
  confirmTotp,
  proposeTotp,
  removeTotp,
  replaceRecoveryCodes,
} from '#services/identity/second_factor'
import { confirmCodeValidator } from '#validators/security'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/me/totp: the authenticator application, after a fresh proof. */
export default class TotpController {
  /** 201 `{ data: { secret, uri } }`: the secret in base32, and what the QR code says. */
  async store({ response, user }: HttpContext) {
    response.status(201)
    return { data: await proposeTotp(user.id) }
  }

  /** POST …/confirmation: a code of it switches the second factor on. `{ data: { recoveryCodes } }`. */
  async confirm(ctx: HttpContext) {
    const { code } = await ctx.request.validateUsing(confirmCodeValidator)
    const recoveryCodes = await confirmTotp(ctx.user.id, code, traceOf(ctx))
    return { data: { recoveryCodes } }
  }

  /** 204, also when there was none. */
  async destroy(ctx: HttpContext) {
    await removeTotp(ctx.user.id, traceOf(ctx))
    return ctx.response.noContent()
  }

  /** POST /api/v1/me/recovery_codes: ten new ones; those of before open nothing any more. */
  async renewCodes(ctx: HttpContext) {
    const recoveryCodes = await replaceRecoveryCodes(ctx.user.id, traceOf(ctx))
    ctx.response.status(201)
    return { data: { recoveryCodes } }
  }
}
