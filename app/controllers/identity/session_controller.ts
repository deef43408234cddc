import { openSession } from '#controllers/identity/open_session'
import { askSecondFactor } from '#controllers/identity/second_step'
import { SIGN_IN } from '#middleware/auth_middleware'
import { traceOf } from '#controllers/identity/trace'
import { closeSession } from '#services/identity/close_sessions'
import { needsSecondFactor } from '#services/identity/second_factor'
import { signIn } from '#services/identity/sign_in'
import { isTrustedDevice } from '#services/identity/trusted_devices'
import { TRUSTED_DEVICE } from '#controllers/identity/device_cookie'
import MeTransformer from '#transformers/me_transformer'
import { createSessionValidator } from '#validators/account'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/session: the session of this browser. */
export default class SessionController {
  /**
   * 201 and who is signed in; or 202 `{ data: { secondFactor: true } }` when the password was right and
   * something else is asked for (`session/second_factor`).
   */
  async store(ctx: HttpContext) {
    const { request, response } = ctx
    const {
      email,
      password,
      remember = false,
    } = await request.validateUsing(createSessionValidator)
    const user = await signIn(email, password, request.ip())

    if (await needsSecondFactor(user.id)) {
      if (!(await isTrustedDevice(user.id, request.encryptedCookie(TRUSTED_DEVICE)))) {
        return askSecondFactor(ctx, user, remember)
      }
    }
    const me = await openSession(ctx, user, {
      action: 'session.opened',
      remembered: remember,
      secondFactor: false,
    })
    response.status(201)
    return ctx.serialize(MeTransformer.transform(me))
  }

  /** Signing out twice is harmless. The old session id opens nothing any more. */
  async destroy(ctx: HttpContext) {
    const { auth, response, session, signIn: current, user } = ctx
    await closeSession(user.id, current.id, 'session.closed', traceOf(ctx))
    await auth.use('web').logout()
    session.forget(SIGN_IN)
    session.regenerate()
    response.header('Clear-Site-Data', '"cache", "storage"')
    return response.noContent()
  }
}
