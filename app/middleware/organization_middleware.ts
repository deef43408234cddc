import ForbiddenException from '#exceptions/forbidden_exception'
import Membership from '#models/membership'
import Organization from '#models/organization'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Whose data this request is about: the organization of the signed-in user. Every query of a
 * controller starts from `ctx.organization`, so that another one's rows do not exist.
 */
export default class OrganizationMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const membership = await Membership.query()
      .where('user_id', ctx.auth.use('web').getUserOrFail().id)
      .orderBy('created_at')
      .orderBy('id')
      .preload('organization')
      .first()
    if (!membership) {
      throw new ForbiddenException()
    }

    ctx.organization = membership.organization
    ctx.membership = membership
    return next()
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    organization: Organization
    membership: Membership
  }
}
