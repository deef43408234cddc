import { isDatabaseError, toEnvelope } from '#exceptions/error_envelope'
import { refusalWords } from '#exceptions/refusal_words'
import { isPublicPage } from '#middleware/public_pages'
import { errors as vineErrors } from '@vinejs/vine'
import { ExceptionHandler } from '@adonisjs/core/http'
import type { HttpContext } from '@adonisjs/core/http'
import type { HttpError } from '@adonisjs/core/types/http'

/**
 * Everything that is refused or breaks ends here, in one shape:
 * `{ errors: [{ code, message, field?, meta? }] }`. No stack and no message of the framework leave.
 */
export default class HttpExceptionHandler extends ExceptionHandler {
  async handle(error: unknown, ctx: HttpContext) {
    const { status, headers, errors } = toEnvelope(error)
    for (const [name, value] of Object.entries(headers)) {
      ctx.response.header(name, value)
    }

    const isTranslated = error instanceof vineErrors.E_VALIDATION_ERROR
    const told = errors.map((refused) => ({
      ...refused,
      message: isTranslated ? refused.message : refusalWords(refused, ctx.i18n),
      ...(status >= 500 && { meta: { requestId: ctx.request.id() } }),
    }))
    ctx.response.status(status)
    if (isPublicPage(ctx.request.url())) {
      const { refusalPage } = await import('#pages/refusal')
      const { code, meta } = errors[0]
      const seconds = Number(meta?.retryAfterSeconds ?? 0)
      ctx.response.header('Cache-Control', 'no-store').header('X-Robots-Tag', 'noindex')
      return ctx.response
        .type('text/html; charset=utf-8')
        .send(refusalPage(ctx, { status, code, seconds }))
    }
    if (ctx.request.url().startsWith('/api/')) {
      return ctx.response.send({ errors: told })
    }
    return ctx.response.type('text/plain; charset=utf-8').send(told[0].message)
  }

  /** Only what is broken is logged as such; a refusal is the caller's business, seen in access logs. */
  protected shouldReport(error: HttpError) {
    return toEnvelope(error).status >= 500 || isDatabaseError(error)
  }

  async report(error: unknown, ctx: HttpContext) {
    if (!this.shouldReport(this.toHttpError(error))) {
      return
    }
    if (isDatabaseError(error)) {
      const { code, constraint, table, stack } = error
      ctx.logger.error({ err: { code, constraint, table, stack } }, 'refused by the database')
      return
    }
    ctx.logger.error({ err: error }, 'request failed')
  }
}
