import { recordPayment, voidPayment } from '#services/invoices/payments'
import { todayOf } from '#services/organizations/local_today'
import { invoiceDetail, paymentRowOf } from '#services/lists/invoice_detail'
import InvoiceDetailTransformer from '#transformers/invoice_detail_transformer'
import PaymentTransformer from '#transformers/payment_transformer'
import { recordPaymentValidator } from '#validators/invoice'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/invoices/:invoice_id/payments: "this invoice has been paid", in full or in part. */
export default class InvoicePaymentsController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const { amountCents, paidOn, method } = await request.validateUsing(recordPaymentValidator)
    const { payment } = await recordPayment(
      organization.id,
      params.invoice_id,
      {
        amountCents: amountCents ?? null,
        paidOn: paidOn ?? (await todayOf(organization)),
        method: method ?? 'transfer',
      },
      actor
    )
    response.status(201)
    return serialize({
      payment: PaymentTransformer.transform(paymentRowOf(payment)),
      invoice: InvoiceDetailTransformer.transform(
        await invoiceDetail(organization, params.invoice_id)
      ),
    })
  }

  /** Undo. A second one finds the payment void and does nothing. */
  async destroy({ actor, organization, params, serialize }: HttpContext) {
    const { payment } = await voidPayment(organization.id, params.invoice_id, params.id, actor)
    return serialize({
      payment: PaymentTransformer.transform(paymentRowOf(payment)),
      invoice: InvoiceDetailTransformer.transform(
        await invoiceDetail(organization, params.invoice_id)
      ),
    })
  }
}
