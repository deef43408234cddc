import { useApiKey, type UsedKey } from '#services/identity/api_keys'
import { visitSignIn, type SignIn } from '#services/identity/sign_ins'
import { tracingKey } from '#lib/trace'
import User from '#models/user'
import { borneToken } from '#values/api_keys'
import { errors } from '@adonisjs/auth'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Where a browser's session names its sign-in (`sign_ins`). */
export const SIGN_IN = 'sign_in'

/**
 * Lets signed-in users through, and scripts that bear an API key; others get 401. Whoever bears a key is
 * nobody else: their cookies play no part. What a key opens is decided by the organization's middleware.
 */
export default class AuthMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const token = borneToken(ctx.request.header('authorization'))
    if (token !== undefined) {
      const key = token === null ? null : await useApiKey(token)
      if (!key) {
        throw unauthorized('No such API key, or it was revoked or is over')
      }
      ctx.apiKey = key
      ctx.user = await User.findOrFail(key.userId)
      this.#speak(ctx)
      return tracingKey(key.id, next)
    }

    const user = await ctx.auth.use('web').authenticate()
    const id = ctx.session.get(SIGN_IN) as string | undefined
    const signIn = id ? await visitSignIn(id, user.id, ctx.request.ip()) : null
    if (!signIn) {
      await ctx.auth.use('web').logout()
      ctx.session.forget(SIGN_IN)
      throw unauthorized('The session was closed or is over')
    }
    ctx.signIn = signIn
    ctx.user = user
    this.#speak(ctx)
    return next()
  }

  #speak({ i18n, user }: HttpContext) {
    if (i18n.locale !== user.locale) {
      i18n.switchLocale(user.locale)
    }
  }
}

const unauthorized = (why: string) =>
  new errors.E_UNAUTHORIZED_ACCESS(why, { guardDriverName: 'session' })

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    user: User
    signIn: SignIn
    /** what a script bears instead of a session */
    apiKey?: UsedKey
  }
}
