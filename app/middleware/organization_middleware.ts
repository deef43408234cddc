import ForbiddenException from '#exceptions/forbidden_exception'
import KeyScopeException from '#exceptions/key_scope_exception'
import type Membership from '#models/membership'
import type Organization from '#models/organization'
import { authorize } from '#policies/organization_policy'
import { abilityOf } from '#policies/route_abilities'
import { recordAudit } from '#services/activity/audit'
import type { Actor } from '#services/activity/record'
import { membershipOf } from '#services/identity/me'
import { scopeMay } from '#values/api_keys'
import { errors } from '@adonisjs/auth'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Where a browser's session names the organization it works for. */
export const ORGANIZATION = 'organization'

/**
 * Whose data this request is about, and whether the person's role allows it: decided here, on every
 * request. Every query of a controller starts from `ctx.organization`, so that another one's rows do
 * not exist.
 */
export default class OrganizationMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { user } = ctx
    const membership = await this.#membership(ctx)

    ctx.membership = membership
    ctx.organization = membership.organization
    ctx.actor = { kind: 'user', userId: user.id }
    await this.#authorize(ctx)
    return next()
  }

  /** A session never slips from one organization into another: it ends with the membership it was for. */
  async #membership({ apiKey, auth, session, user }: HttpContext): Promise<Membership> {
    if (apiKey) {
      // It dies with the membership that it hangs on: there is one.
      const membership = await membershipOf(user.id, apiKey.organizationId)
      if (membership) {
        return membership
      }
      throw new ForbiddenException()
    }
    const named = session.get(ORGANIZATION) as string | undefined
    const membership = await membershipOf(user.id, named)
    if (membership) {
      return membership
    }
    if (named) {
      await auth.use('web').logout()
      session.forget(ORGANIZATION)
      throw new errors.E_UNAUTHORIZED_ACCESS('The person left this organization', {
        guardDriverName: 'session',
      })
    }
    throw new ForbiddenException()
  }

  async #authorize({ apiKey, membership, organization, request, route, user }: HttpContext) {
    try {
      const ability = abilityOf(route ?? {}, request.method())
      authorize(membership, ability)
      if (apiKey && !scopeMay(apiKey.scope, ability)) {
        throw new KeyScopeException()
      }
    } catch (error) {
      await recordAudit(db.connection(), {
        organizationId: organization.id,
        userId: user.id,
        action: 'role.refused',
        data: { route: route?.name ?? null, role: membership.role },
      })
      throw error
    }
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    membership: Membership
    organization: Organization
    actor: Actor & { kind: 'user'; userId: string }
  }
}
