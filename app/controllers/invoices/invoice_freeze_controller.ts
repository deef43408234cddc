import { thawInvoice } from '#services/billing/freeze'
import { invoiceDetail } from '#services/lists/invoice_detail'
import InvoiceDetailTransformer from '#transformers/invoice_detail_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** DELETE /api/v1/invoices/:invoice_id/freeze: the user gives a free place of the offer to it. */
export default class InvoiceFreezeController {
  async destroy({ actor, organization, params, serialize }: HttpContext) {
    await thawInvoice(organization.id, params.invoice_id, actor)
    return serialize(
      InvoiceDetailTransformer.transform(await invoiceDetail(organization, params.invoice_id))
    )
  }
}
