import { createInvoices } from '#services/invoices/invoice_creator'
import { updateInvoice } from '#services/invoices/lifecycle'
import { invoiceDetail } from '#services/lists/invoice_detail'
import { listInvoices } from '#services/lists/invoices'
import InvoiceDetailTransformer from '#transformers/invoice_detail_transformer'
import InvoiceTransformer from '#transformers/invoice_transformer'
import { createInvoiceValidator, updateInvoiceValidator } from '#validators/invoice'
import { listInvoicesValidator } from '#validators/invoice_list'
import { nullToBlank } from '#validators/blank'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/invoices */
export default class InvoicesController {
  async index({ organization, request, serialize }: HttpContext) {
    const { rows, nextCursor } = await listInvoices(
      organization,
      await request.validateUsing(listInvoicesValidator)
    )
    return { ...(await serialize(InvoiceTransformer.transform(rows))), meta: { nextCursor } }
  }

  async store({ actor, organization, request, response, serialize }: HttpContext) {
    const input = await request.validateUsing(createInvoiceValidator)
    const [invoice] = await createInvoices(
      organization.id,
      [nullToBlank(input, 'subject', 'notes')],
      { actor }
    )
    response.status(201)
    return serialize(
      InvoiceDetailTransformer.transform(await invoiceDetail(organization, invoice.id))
    )
  }

  async show({ organization, params, serialize }: HttpContext) {
    return serialize(
      InvoiceDetailTransformer.transform(await invoiceDetail(organization, params.id))
    )
  }

  async update({ actor, organization, params, request, serialize }: HttpContext) {
    const input = await request.validateUsing(updateInvoiceValidator)
    await updateInvoice(organization.id, params.id, nullToBlank(input, 'subject', 'notes'), actor)
    return serialize(
      InvoiceDetailTransformer.transform(await invoiceDetail(organization, params.id))
    )
  }
}
