import type { Trace } from '#services/identity/account_audit'
import type { HttpContext } from '@adonisjs/core/http'

/** Where a request came from, for the audit log. */
export const traceOf = ({ request }: HttpContext): Trace => ({
  requestId: request.id() ?? null,
  ip: request.ip(),
})
