import config from '#config/shield'
import encryption from '@adonisjs/core/services/encryption'
import Shield from '@adonisjs/shield/shield_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * The headers of every answer: of a file, of a page that does not exist and of a refusal too, which no
 * middleware of a route ever sees. API answers are never stored by anyone on the way.
 */
export default class SecurityHeadersMiddleware {
  static #headers: Shield | null = null

  handle(ctx: HttpContext, next: NextFn) {
    const { request, response } = ctx
    response.header('Referrer-Policy', 'no-referrer')
    response.header('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
    response.header('Cross-Origin-Opener-Policy', 'same-origin')
    response.header('X-Request-Id', request.id() ?? '')
    if (request.url().startsWith('/api/')) {
      response.header('Cache-Control', 'no-store')
    }
    SecurityHeadersMiddleware.#headers ??= new Shield(
      { ...config, csrf: { enabled: false } },
      encryption.use()
    )
    return SecurityHeadersMiddleware.#headers.handle(ctx, next)
  }
}
