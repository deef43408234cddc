import { addressOf } from '#controllers/public/client_pages_controller'
import { nonceScope, viewOf } from '#presenters/client_presenter'
import { optOut, optOutOfInvoice, recipientOf } from '#services/client_answers/opt_out'
import { clientPage } from '#services/client_links/client_page'
import { openLink, type OpenLink } from '#services/client_links/open_link'
import { checkNonce, issueNonce } from '#lib/page_nonce'
import { pageFrame } from '#pages/frame'
import { optOutHtml } from '#pages/opt_out_page'
import { maskedAddress } from '#values/mailbox'
import type { HttpContext } from '@adonisjs/core/http'

/** « Not for me »: the address that the mail was sent to, or one invoice, is left alone, and the user is told. */
export default class OptOutsController {
  /** GET /p/:token/opt_out: asks first. Mail scanners follow links: nothing changes here. */
  async show(ctx: HttpContext) {
    return page(ctx, await openLink(ctx.params.token), null)
  }

  /**
   * POST /p/:token/opt_out: from the page, signed; or in one click from a mail program, which sends
   * `List-Unsubscribe=One-Click` and no cookie (RFC 8058 §3.1), and means the address. `scope=invoice` from
   * the page means this invoice alone. Answers with the page, done.
   */
  async store(ctx: HttpContext) {
    const link = await openLink(ctx.params.token)
    const body: Record<string, unknown> = ctx.request.body()
    const isOneClick = body['List-Unsubscribe'] === 'One-Click'
    if (!isOneClick && checkNonce(nonceScope(link, 'opt_out'), body.nonce) !== 'good') {
      ctx.response.status(422)
      return page(ctx, link, null)
    }
    const isOfInvoice = !isOneClick && body.scope === 'invoice'
    await (isOfInvoice ? optOutOfInvoice(link) : optOut(link))
    return page(ctx, link, isOfInvoice ? 'invoice' : 'address')
  }
}

/** @param done what is left alone from now on; null before anything is asked */
async function page(ctx: HttpContext, link: OpenLink, done: 'address' | 'invoice' | null) {
  const frame = pageFrame(ctx, link.locale)
  const view = viewOf(await clientPage(link), frame, addressOf(ctx))
  const html = optOutHtml(frame, {
    view,
    email: maskedAddress(await recipientOf(link)),
    done,
    nonce: issueNonce(nonceScope(link, 'opt_out')),
  })
  return ctx.response.type('text/html; charset=utf-8').send(html)
}
