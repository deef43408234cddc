import { addressOf } from '#controllers/public/client_pages_controller'
import { nonceScope, viewOf } from '#presenters/client_presenter'
import { optOut, recipientOf } from '#services/client_answers/opt_out'
import { clientPage } from '#services/client_links/client_page'
import { openLink, type OpenLink } from '#services/client_links/open_link'
import { checkNonce, issueNonce } from '#lib/page_nonce'
import { pageFrame } from '#pages/frame'
import { optOutHtml } from '#pages/opt_out_page'
import { maskedAddress } from '#values/mailbox'
import type { HttpContext } from '@adonisjs/core/http'

/** « Not for me »: the address that the mail was sent to is left alone, and the user is told. */
export default class OptOutsController {
  /** GET /p/:token/opt_out: asks first. Mail scanners follow links: nothing changes here. */
  async show(ctx: HttpContext) {
    return page(ctx, await openLink(ctx.params.token), { isDone: false })
  }

  /**
   * POST /p/:token/opt_out: from the page, signed; or in one click from a mail program, which sends
   * `List-Unsubscribe=One-Click` and no cookie (RFC 8058 §3.1). Answers with the page, done.
   */
  async store(ctx: HttpContext) {
    const link = await openLink(ctx.params.token)
    const body: Record<string, unknown> = ctx.request.body()
    const isOneClick = body['List-Unsubscribe'] === 'One-Click'
    if (!isOneClick && checkNonce(nonceScope(link, 'opt_out'), body.nonce) !== 'good') {
      ctx.response.status(422)
      return page(ctx, link, { isDone: false })
    }
    await optOut(link)
    return page(ctx, link, { isDone: true })
  }
}

async function page(ctx: HttpContext, link: OpenLink, { isDone }: { isDone: boolean }) {
  const frame = pageFrame(ctx, link.locale)
  const view = viewOf(await clientPage(link), frame, addressOf(ctx))
  const html = optOutHtml(frame, {
    view,
    email: maskedAddress(await recipientOf(link)),
    nonce: isDone ? null : issueNonce(nonceScope(link, 'opt_out')),
  })
  return ctx.response.type('text/html; charset=utf-8').send(html)
}
