import { ownInvoices } from '#services/billing/own_invoices'
import OwnInvoiceTransformer from '#transformers/own_invoice_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/billing/invoices: what Rubis invoiced the organization, newest first. */
export default class BillingInvoicesController {
  async index({ organization, serialize }: HttpContext) {
    return serialize(OwnInvoiceTransformer.transform(await ownInvoices(organization)))
  }
}
