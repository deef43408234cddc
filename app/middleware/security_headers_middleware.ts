import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** What Shield does not set. API answers are never stored by anyone on the way. */
export default class SecurityHeadersMiddleware {
  handle({ request, response }: HttpContext, next: NextFn) {
    response.header('Referrer-Policy', 'no-referrer')
    response.header('Permissions-Policy', 'camera=(self), microphone=(), geolocation=()')
    response.header('Cross-Origin-Opener-Policy', 'same-origin')
    response.header('X-Request-Id', request.id() ?? '')
    if (request.url().startsWith('/api/')) {
      response.header('Cache-Control', 'no-store')
    }
    return next()
  }
}
