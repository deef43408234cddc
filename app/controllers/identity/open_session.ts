import { SIGN_IN } from '#middleware/auth_middleware'
import { ORGANIZATION } from '#middleware/organization_middleware'
import type User from '#models/user'
import { recordAudit } from '#services/activity/audit'
import { traceOf } from '#controllers/identity/trace'
import { beginAgain } from '#services/identity/begin_again'
import { membershipOf, readMe } from '#services/identity/me'
import { beginSignIn } from '#services/identity/sign_ins'
import type { AuditAction } from '#values/audit'
import { deviceOf } from '#values/device'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

export interface Opening {
  /** what the audit log calls it */
  action: AuditAction
  /** stay signed in on this device */
  remembered: boolean
  /** more than a password was given */
  secondFactor: boolean
}

/**
 * Signs a person in under a new session id, so that an id known from before opens nothing. Who belongs
 * to no organization any more gets an empty one of their own.
 */
export async function openSession(
  ctx: HttpContext,
  user: User,
  { action, remembered, secondFactor }: Opening
) {
  const membership = (await membershipOf(user.id)) ?? (await beginAgain(user.id))
  const { auth, request, session } = ctx

  const signInId = await db.transaction(async (trx) => {
    const id = await beginSignIn(trx, {
      userId: user.id,
      remembered,
      secondFactor,
      ip: request.ip(),
      ...deviceOf(request.header('user-agent')),
    })
    await trx.rawQuery('UPDATE users SET last_login_at = rubis_now() WHERE id = ?', [user.id])
    await recordAudit(trx, {
      organizationId: membership.organizationId,
      userId: user.id,
      action,
      ...traceOf(ctx),
    })
    return id
  })
  await auth.use('web').login(user)
  session.put(SIGN_IN, signInId)
  session.put(ORGANIZATION, membership.organizationId)
  return readMe(user, membership)
}
