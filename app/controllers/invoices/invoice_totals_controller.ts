import { filteredTotal, isFiltered, viewTotals } from '#services/lists/invoice_totals'
import InvoiceTotalsTransformer from '#transformers/invoice_totals_transformer'
import { totalInvoicesValidator } from '#validators/invoice_list'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/invoices/totals: apart from the list, which never waits for sums. */
export default class InvoiceTotalsController {
  async show({ organization, request, serialize }: HttpContext) {
    const filters = await request.validateUsing(totalInvoicesValidator)
    const [views, filtered] = await Promise.all([
      viewTotals(organization),
      isFiltered(filters) ? filteredTotal(organization, filters) : null,
    ])
    return serialize(InvoiceTotalsTransformer.transform({ views, filtered }))
  }
}
