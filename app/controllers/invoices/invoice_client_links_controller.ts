import { revokeLinks } from '#services/client_links/open_link'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * DELETE /api/v1/invoices/:invoice_id/client_links: none of the links that were sent opens the client's
 * page any more; the next mail brings a new one. Again is harmless.
 */
export default class InvoiceClientLinksController {
  async destroy({ organization, params, response }: HttpContext) {
    await revokeLinks(organization.id, params.invoice_id)
    return response.noContent()
  }
}
