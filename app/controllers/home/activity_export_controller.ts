import { sendCsv } from '#lib/csv_download'
import { recordAct } from '#services/activity/audit'
import { activityCsv } from '#services/exports/activity_csv'
import { exportActivityValidator } from '#validators/activity'
import db from '@adonisjs/lucid/services/db'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/activity/export: the filtered log as a CSV download. */
export default class ActivityExportController {
  async show({ i18n, organization, request, response, user }: HttpContext) {
    const { locale, ...filters } = await request.validateUsing(exportActivityValidator)
    const file = await activityCsv(
      organization,
      filters,
      locale ?? (i18n.locale === 'en' ? 'en' : 'fr')
    )
    await recordAct(db.connection(), { organization, user }, 'export.downloaded', {
      what: 'activity',
    })
    return sendCsv(response, file)
  }
}
