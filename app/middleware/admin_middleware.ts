import operations from '#config/operations'
import { carriesToken, isLocal, isSameSite } from '#lib/admin_access'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Operators only: who knows ADMIN_TOKEN. Without a token there is no admin page at all (404). With
 * `local`, a request from this very machine needs none (the metrics of a single host).
 */
export default class AdminMiddleware {
  async handle(ctx: HttpContext, next: NextFn, { local = false } = {}) {
    const { request, response } = ctx
    if (local && isLocal(ctx)) {
      return next()
    }
    if (!operations.adminToken) {
      return response.status(404).type('text/plain').send('Not found')
    }
    if (!carriesToken(ctx, operations.adminToken)) {
      response.header('WWW-Authenticate', 'Basic realm="Rubis", charset="UTF-8"')
      return response.status(401).type('text/plain').send('Admin token needed')
    }
    if (request.method() !== 'GET' && request.method() !== 'HEAD' && !isSameSite(ctx)) {
      return response.status(403).type('text/plain').send('From another site')
    }
    return next()
  }
}
