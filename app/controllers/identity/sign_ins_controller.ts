import { traceOf } from '#controllers/identity/trace'
import { closeOtherSessions, closeSession } from '#services/identity/close_sessions'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/me/sessions: where the person is signed in. */
export default class SignInsController {
  /** Closes one; its cookie opens nothing any more, on any route. */
  async destroy(ctx: HttpContext) {
    const { params, response, user } = ctx
    await closeSession(user.id, params.sign_in_id, 'session.revoked', traceOf(ctx))
    return response.noContent()
  }

  /** Closes all but this one: `{ data: { closed } }`, how many. */
  async destroyOthers(ctx: HttpContext) {
    const { signIn, user } = ctx
    return { data: { closed: await closeOtherSessions(user.id, signIn.id, traceOf(ctx)) } }
  }
}
