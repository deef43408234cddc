import { appUrl } from '#config/app'
import { landingOf } from '#presenters/landing_presenter'
import { landingHtml } from '#pages/site/landing_html'
import { siteFrame } from '#pages/site/frame'
import { databaseNow } from '#lib/clock'
import { localDateOf } from '#values/local_date'
import { landingValidator } from '#validators/landing'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * GET /: what Rubis does, for whoever has no account. `echeance` dates the example, `montant`,
 * `echue` and `payee` fill in the calculator; what cannot be read is left at its example.
 */
export default class LandingController {
  async show(ctx: HttpContext) {
    const frame = siteFrame(ctx, '/', appUrl)
    const [, asked] = await landingValidator.tryValidate(ctx.request.qs())
    const today = localDateOf(await databaseNow(), 'Europe/Paris')
    const page = landingOf(asked ?? {}, frame.lang, today)
    ctx.response.header('Cache-Control', 'public, max-age=300')
    return ctx.response.type('text/html; charset=utf-8').send(landingHtml(frame, page))
  }
}
