import { changePlan } from '#services/invoices/lifecycle'
import { invoiceDetail } from '#services/lists/invoice_detail'
import InvoiceDetailTransformer from '#transformers/invoice_detail_transformer'
import { changePlanValidator } from '#validators/invoice'
import type { HttpContext } from '@adonisjs/core/http'

/** PUT /api/v1/invoices/:invoice_id/plan: another plan, or none. */
export default class InvoicePlanController {
  async update({ actor, organization, params, request, serialize }: HttpContext) {
    const { planId } = await request.validateUsing(changePlanValidator)
    await changePlan(organization.id, params.invoice_id, planId, actor)
    return serialize(
      InvoiceDetailTransformer.transform(await invoiceDetail(organization, params.invoice_id))
    )
  }
}
