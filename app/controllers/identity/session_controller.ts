import ForbiddenException from '#exceptions/forbidden_exception'
import { SIGNED_IN_AT } from '#middleware/auth_middleware'
import type User from '#models/user'
import { recordAudit } from '#services/activity/audit'
import { membershipOf, readMe } from '#services/identity/me'
import { signIn } from '#services/identity/sign_in'
import MeTransformer from '#transformers/me_transformer'
import { createSessionValidator } from '#validators/account'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/session: the session of this browser. */
export default class SessionController {
  async store(ctx: HttpContext) {
    const { email, password } = await ctx.request.validateUsing(createSessionValidator)
    const user = await signIn(email, password, ctx.request.ip())
    const me = await openSession(ctx, user, 'session.opened')
    ctx.response.status(201)
    return ctx.serialize(MeTransformer.transform(me))
  }

  /** Signing out twice is harmless. The old session id opens nothing any more. */
  async destroy({ auth, response, session }: HttpContext) {
    await auth.use('web').logout()
    session.forget(SIGNED_IN_AT)
    session.regenerate()
    response.header('Clear-Site-Data', '"cache", "storage"')
    return response.noContent()
  }
}

/**
 * Signs a person in under a new session id, so that an id known from before opens nothing.
 *
 * @throws ForbiddenException when they belong to no organization any more
 */
export async function openSession(
  { auth, request, session }: HttpContext,
  user: User,
  action: string
) {
  const membership = await membershipOf(user.id)
  if (!membership) {
    throw new ForbiddenException()
  }

  await auth.use('web').login(user)
  session.put(SIGNED_IN_AT, Date.now())
  await recordAudit(db.connection(), {
    organizationId: membership.organizationId,
    userId: user.id,
    action,
    requestId: request.id() ?? null,
    ip: request.ip(),
  })
  return readMe(user, membership)
}
