import ForbiddenException from '#exceptions/forbidden_exception'
import type Membership from '#models/membership'
import type Organization from '#models/organization'
import type User from '#models/user'
import { membershipOf } from '#services/identity/me'
import type { Actor } from '#services/activity/record'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Whose data this request is about: the organization of the signed-in user. Every query of a
 * controller starts from `ctx.organization`, so that another one's rows do not exist.
 */
export default class OrganizationMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const user = ctx.auth.use('web').getUserOrFail()
    const membership = await membershipOf(user.id)
    if (!membership) {
      throw new ForbiddenException()
    }

    ctx.user = user
    ctx.membership = membership
    ctx.organization = membership.organization
    ctx.actor = { kind: 'user', userId: user.id }
    return next()
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    user: User
    membership: Membership
    organization: Organization
    actor: Actor & { kind: 'user'; userId: string }
  }
}
