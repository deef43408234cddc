import { addressOf } from '#controllers/public/client_pages_controller'
import { viewOf } from '#presenters/client_presenter'
import { clientPage } from '#services/client_links/client_page'
import { openLink } from '#services/client_links/open_link'
import { pageFrame } from '#pages/frame'
import { statementHtml } from '#pages/statement_page'
import { longDate } from '#values/relance_values'
import { Money } from '#values/money'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /p/:token/statement: every open invoice of this client with this creditor, on one page. */
export default class ClientStatementsController {
  async show(ctx: HttpContext) {
    const link = await openLink(ctx.params.token)
    const frame = pageFrame(ctx, link.locale)
    const page = await clientPage(link)
    const isOpen = !['paid', 'cancelled'].includes(page.invoice.status)
    const rows = [...(isOpen ? [page.invoice] : []), ...page.others]
      .toSorted((a, b) => a.dueDate.localeCompare(b.dueDate))
      .map((one) => ({
        numero: one.numero,
        issued: longDate(one.issueDate, frame.lang),
        due: longDate(one.dueDate, frame.lang),
        isLate: one.dueDate < page.today,
        left: new Money(one.remainderCents).format(frame.lang),
      }))
    const view = viewOf(page, frame, addressOf(ctx))
    return ctx.response
      .type('text/html; charset=utf-8')
      .send(statementHtml(frame, { view, rows, today: longDate(page.today, frame.lang) }))
  }
}
