import { visitSignIn, type SignIn } from '#services/identity/sign_ins'
import { errors } from '@adonisjs/auth'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Where a browser's session names its sign-in (`sign_ins`). */
export const SIGN_IN = 'sign_in'

/** Lets signed-in users through, speaking their language; others get 401. */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const user = await ctx.auth.use('web').authenticate()

    const id = ctx.session.get(SIGN_IN) as string | undefined
    const signIn = id ? await visitSignIn(id, user.id, ctx.request.ip()) : null
    if (!signIn) {
      await ctx.auth.use('web').logout()
      ctx.session.forget(SIGN_IN)
      throw new errors.E_UNAUTHORIZED_ACCESS('The session was closed or is over', {
        guardDriverName: 'session',
      })
    }
    ctx.signIn = signIn

    if (ctx.i18n.locale !== user.locale) {
      ctx.i18n.switchLocale(user.locale)
    }
    return next()
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    signIn: SignIn
  }
}
