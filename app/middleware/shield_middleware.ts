import config from '#config/shield'
import { isPublicPage } from '#middleware/public_pages'
import { borneToken } from '#values/api_keys'
import encryption from '@adonisjs/core/services/encryption'
import Shield from '@adonisjs/shield/shield_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * The same headers everywhere. The CSRF token lives in the session, which public pages do not have:
 * their forms are signed instead (page_nonce). Whoever bears an API key has no session either, and no
 * page can make a browser bear one for it: that header needs a preflight, which nothing here answers.
 */
export default class ShieldMiddleware {
  static #withoutCsrf: Shield | null = null

  async handle(ctx: HttpContext, next: NextFn) {
    const { request } = ctx
    const isBearer = borneToken(request.header('authorization')) !== undefined
    if (!isBearer && !isPublicPage(request.url())) {
      const shield = await ctx.containerResolver.make(Shield)
      return shield.handle(ctx, next)
    }
    ShieldMiddleware.#withoutCsrf ??= new Shield(
      { ...config, csrf: { enabled: false } },
      encryption.use()
    )
    return ShieldMiddleware.#withoutCsrf.handle(ctx, next)
  }
}
