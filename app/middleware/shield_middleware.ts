import config from '#config/shield'
import { isPublicPage } from '#middleware/public_pages'
import { borneToken } from '#values/api_keys'
import encryption from '@adonisjs/core/services/encryption'
import Shield from '@adonisjs/shield/shield_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const HEADERS_OFF = {
  csp: { enabled: false },
  xFrame: { enabled: false },
  hsts: { enabled: false },
  contentTypeSniffing: { enabled: false },
} as const

/**
 * The CSRF token, which lives in the session; security_headers_middleware sets the headers. Public pages
 * have no session: their forms are signed instead (page_nonce). Whoever bears an API key has none either,
 * and no page can make a browser bear one for it: that header needs a preflight, which nothing here answers.
 */
export default class ShieldMiddleware {
  static #csrf: Shield | null = null

  async handle(ctx: HttpContext, next: NextFn) {
    const { request } = ctx
    const isBearer = borneToken(request.header('authorization')) !== undefined
    if (isBearer || isPublicPage(request.url())) {
      return next()
    }
    ShieldMiddleware.#csrf ??= new Shield({ ...HEADERS_OFF, csrf: config.csrf }, encryption.use())
    return ShieldMiddleware.#csrf.handle(ctx, next)
  }
}
