import { invoiceCsv } from '#services/exports/invoice_csv'
import { exportInvoicesValidator } from '#validators/invoice_list'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * GET /api/v1/invoices/export: the filtered set, or a selection of it, as a CSV download. A failure
 * on the way breaks the connection, so that no file looks whole when it is not.
 */
export default class InvoiceExportsController {
  async show({ i18n, organization, request, response }: HttpContext) {
    const { ids, locale, ...filters } = await request.validateUsing(exportInvoicesValidator)
    const { filename, stream } = await invoiceCsv(
      organization,
      { ...filters, ...(ids && { ids: ids.split(',') }) },
      locale ?? (i18n.locale === 'en' ? 'en' : 'fr')
    )
    response.header('Content-Type', 'text/csv; charset=utf-8; header=present')
    response.header('Content-Disposition', `attachment; filename="${filename}"`)
    response.header('Cache-Control', 'no-store')
    response.header('X-Content-Type-Options', 'nosniff')
    return response.stream(stream)
  }
}
