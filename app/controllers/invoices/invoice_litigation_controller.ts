import { closeLitigation, openLitigation } from '#services/invoices/lifecycle'
import { invoiceDetail } from '#services/lists/invoice_detail'
import InvoiceDetailTransformer from '#transformers/invoice_detail_transformer'
import { openLitigationValidator } from '#validators/invoice'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/invoices/:invoice_id/litigation: the client disputes it, nothing more leaves. */
export default class InvoiceLitigationController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const { reason } = await request.validateUsing(openLitigationValidator)
    await openLitigation(organization.id, params.invoice_id, reason, actor)
    response.status(201)
    return serialize(
      InvoiceDetailTransformer.transform(await invoiceDetail(organization, params.invoice_id))
    )
  }

  async destroy({ actor, organization, params, serialize }: HttpContext) {
    await closeLitigation(organization.id, params.invoice_id, actor)
    return serialize(
      InvoiceDetailTransformer.transform(await invoiceDetail(organization, params.invoice_id))
    )
  }
}
