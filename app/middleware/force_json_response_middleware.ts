import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** The API speaks JSON whatever the caller accepts: a validation error must never become a redirect. */
export default class ForceJsonResponseMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    if (request.url().startsWith('/api/')) {
      request.request.headers.accept = 'application/json'
    }
    return next()
  }
}
