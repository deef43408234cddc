import { appUrl } from '#config/app'
import { siteFrame } from '#pages/site/frame'
import { statusHtml } from '#pages/site/status_html'
import { checkHealth } from '#services/operations/health'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /etat: what works right now, for people; machines ask /health. */
export default class ServiceStatusController {
  async show(ctx: HttpContext) {
    const frame = siteFrame(ctx, '/etat', appUrl)
    ctx.response.header('Cache-Control', 'no-store')
    const html = statusHtml(frame, await checkHealth())
    return ctx.response.type('text/html; charset=utf-8').send(html)
  }
}
