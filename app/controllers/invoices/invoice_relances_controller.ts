import { relancesOfInvoice } from '#services/lists/relances'
import RelanceTransformer from '#transformers/relance_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/invoices/:invoice_id/relances: every reminder of an invoice, past and to come. */
export default class InvoiceRelancesController {
  async index({ organization, params, serialize }: HttpContext) {
    const invoice = await organization
      .related('invoices')
      .query()
      .select('id')
      .where('id', params.invoice_id)
      .firstOrFail()
    const relances = await relancesOfInvoice(organization, invoice.id)
    return {
      ...(await serialize(RelanceTransformer.transform(relances))),
      meta: { nextCursor: null },
    }
  }
}
