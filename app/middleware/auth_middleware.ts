import { errors } from '@adonisjs/auth'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** However busy a session is, the password is asked again after this many days (ASVS 7.3.2). */
export const SESSION_LIFE_DAYS = 30

/** Where the session notes when the password was given, in milliseconds since 1970. */
export const SIGNED_IN_AT = 'signed_in_at'

/** Lets signed-in users through, speaking their language; others get 401. */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const user = await ctx.auth.use('web').authenticate()

    const now = Date.now()
    const signedInAt = Number(ctx.session.get(SIGNED_IN_AT, 0))
    if (signedInAt === 0) {
      ctx.session.put(SIGNED_IN_AT, now)
    } else if (now - signedInAt > SESSION_LIFE_DAYS * 86_400_000) {
      await ctx.auth.use('web').logout()
      throw new errors.E_UNAUTHORIZED_ACCESS('The session is too old', {
        guardDriverName: 'session',
      })
    }

    if (ctx.i18n.locale !== user.locale) {
      ctx.i18n.switchLocale(user.locale)
    }
    return next()
  }
}
