import { traceOf } from '#controllers/identity/trace'
import { recordAccountAudit } from '#services/identity/account_audit'
import { revokeSignIn, revokeSignIns } from '#services/identity/sign_ins'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/me/sessions: where the person is signed in. */
export default class SignInsController {
  /** Closes one; its cookie opens nothing any more, on any route. */
  async destroy(ctx: HttpContext) {
    const { params, response, user } = ctx
    await revokeSignIn(db.connection(), params.sign_in_id, user.id)
    await recordAccountAudit(db.connection(), user.id, 'session.revoked', traceOf(ctx))
    return response.noContent()
  }

  /** Closes all but this one: `{ data: { closed } }`, how many. */
  async destroyOthers(ctx: HttpContext) {
    const { signIn, user } = ctx
    const closed = await revokeSignIns(db.connection(), user.id, signIn.id)
    await recordAccountAudit(db.connection(), user.id, 'session.others_revoked', traceOf(ctx), {
      closed,
    })
    return { data: { closed } }
  }
}
