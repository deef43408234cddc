import { appUrl } from '#config/app'
import site from '#config/site'
import { legalDocumentOf } from '#pages/site/legal/documents'
import { legalHtml } from '#pages/site/legal_html'
import { siteFrame } from '#pages/site/frame'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /mentions-legales, /cgu, /confidentialite, /accessibilite: what binds us, in plain words. */
export default class LegalPagesController {
  show(ctx: HttpContext) {
    const path = `/${ctx.params.document}`
    const frame = siteFrame(ctx, path, appUrl)
    const html = legalHtml(frame, legalDocumentOf(path, frame.lang, site))
    ctx.response.header('Cache-Control', 'public, max-age=300')
    return ctx.response.type('text/html; charset=utf-8').send(html)
  }
}
