import { sendCsv } from '#lib/csv_download'
import { recordAct } from '#services/activity/audit'
import { invoiceCsv } from '#services/exports/invoice_csv'
import { exportInvoicesValidator } from '#validators/invoice_list'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * GET /api/v1/invoices/export: the filtered set, or a selection of it, as a CSV download.
 */
export default class InvoiceExportsController {
  async show({ i18n, organization, request, response, user }: HttpContext) {
    const { ids, locale, ...filters } = await request.validateUsing(exportInvoicesValidator)
    const file = await invoiceCsv(
      organization,
      { ...filters, ...(ids && { ids: ids.split(',') }) },
      locale ?? (i18n.locale === 'en' ? 'en' : 'fr')
    )
    await recordAct(db.connection(), { organization, user }, 'export.downloaded', {
      what: 'invoices',
    })
    return sendCsv(response, file)
  }
}
