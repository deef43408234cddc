import { sendCsv } from '#lib/csv_download'
import { recordAct } from '#services/activity/audit'
import { clientCsv } from '#services/exports/client_csv'
import { exportClientsValidator } from '#validators/client'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/clients/export: the filtered clients as a CSV download, in the order of the list. */
export default class ClientExportsController {
  async show({ i18n, organization, request, response, user }: HttpContext) {
    const { locale, ...filters } = await request.validateUsing(exportClientsValidator)
    const file = await clientCsv(
      organization,
      filters,
      locale ?? (i18n.locale === 'en' ? 'en' : 'fr')
    )
    await recordAct(db.connection(), { organization, user }, 'export.downloaded', {
      what: 'clients',
    })
    return sendCsv(response, file)
  }
}
