import { formsOf, viewOf } from '#presenters/client_presenter'
import { clientPage } from '#services/client_links/client_page'
import { openLink, type OpenLink } from '#services/client_links/open_link'
import { clientPageHtml } from '#pages/client_html'
import type { FormState } from '#pages/client_view'
import { askedLanguage, pageFrame } from '#pages/frame'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /p/:token: what the holder of a link owes, how to pay it, and how to answer. Changes nothing. */
export default class ClientPagesController {
  async show(ctx: HttpContext) {
    return showClientPage(ctx, await openLink(ctx.params.token))
  }
}

/** The page, or the page again with what was typed and what is wrong with it. */
export async function showClientPage(ctx: HttpContext, link: OpenLink, state?: FormState) {
  const frame = pageFrame(ctx, link.locale)
  const page = await clientPage(link)
  const html = clientPageHtml(frame, viewOf(page, frame, addressOf(ctx)), formsOf(link, page, state))
  return ctx.response.type('text/html; charset=utf-8').send(html)
}

/** Where the page is, whatever part of it is asked for; the language that was chosen stays. */
export function addressOf({ params, request }: Pick<HttpContext, 'params' | 'request'>) {
  const asked = askedLanguage(request)
  return {
    path: `/p/${encodeURIComponent(String(params.token))}`,
    query: asked ? `?lang=${asked}` : '',
  }
}
