import { tracing } from '#lib/trace'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** As much of a browser's name as is kept. */
const LONGEST_AGENT = 300

/** Lets the audit log say where an act came from, without every service carrying it along. */
export default class TraceMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    return tracing(
      {
        requestId: request.id() ?? null,
        ip: request.ip(),
        userAgent: request.header('user-agent')?.slice(0, LONGEST_AGENT) ?? null,
      },
      next
    )
  }
}
