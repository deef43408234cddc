import { cancelInvoice, undoCancellation } from '#services/invoices/lifecycle'
import { invoiceDetail } from '#services/lists/invoice_detail'
import InvoiceDetailTransformer from '#transformers/invoice_detail_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/invoices/:invoice_id/cancellation: the user gives the invoice up, or takes that back. */
export default class InvoiceCancellationController {
  async store({ actor, organization, params, response, serialize }: HttpContext) {
    await cancelInvoice(organization.id, params.invoice_id, actor)
    response.status(201)
    return serialize(
      InvoiceDetailTransformer.transform(await invoiceDetail(organization, params.invoice_id))
    )
  }

  async destroy({ actor, organization, params, serialize }: HttpContext) {
    await undoCancellation(organization.id, params.invoice_id, actor)
    return serialize(
      InvoiceDetailTransformer.transform(await invoiceDetail(organization, params.invoice_id))
    )
  }
}
