import { httpDuration } from '#lib/metrics'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Scraped every few seconds: they would drown the rest. */
const SILENT = /^\/(health|metrics)/

/**
 * One line and one measure per answer: ids and the pattern of the route, never the address, the query
 * or the body, which hold names, e-mail addresses and tokens.
 */
export default class ObserveRequestMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const begun = performance.now()
    ctx.response.response.once('close', () => this.#observe(ctx, performance.now() - begun))
    return next()
  }

  #observe(ctx: HttpContext, milliseconds: number) {
    const method = ctx.request.method()
    const route = ctx.route?.pattern ?? operatorDoor(ctx.request.url())
    const status = ctx.response.response.statusCode
    httpDuration.observe({ method, route, status }, milliseconds / 1000)
    if (SILENT.test(route)) {
      return
    }
    ctx.logger.info(
      {
        method,
        route,
        status,
        milliseconds: Math.round(milliseconds),
        organizationId: ctx.organization?.id,
      },
      'request'
    )
  }
}

/** What has no route of the router: the doors of operations_middleware, files, and nothing at all. */
function operatorDoor(path: string) {
  const door = /^\/(health\/live|health\/ready|metrics|admin\/queues)/.exec(path)
  return door ? door[0] : 'none'
}
