import { filteredCount } from '#services/lists/invoice_totals'
import { totalInvoicesValidator } from '#validators/invoice_list'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/invoices/count: how many invoices filters leave, up to 999: `{ count, capped }`. */
export default class InvoiceCountController {
  async show({ organization, request }: HttpContext) {
    const filters = await request.validateUsing(totalInvoicesValidator)
    return { data: await filteredCount(organization, filters) }
  }
}
