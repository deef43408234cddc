import { sendCsv } from '#lib/csv_download'
import { activityCsv } from '#services/exports/activity_csv'
import { exportActivityValidator } from '#validators/activity'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/activity/export: the filtered log as a CSV download. */
export default class ActivityExportController {
  async show({ i18n, organization, request, response }: HttpContext) {
    const { locale, ...filters } = await request.validateUsing(exportActivityValidator)
    const file = await activityCsv(
      organization,
      filters,
      locale ?? (i18n.locale === 'en' ? 'en' : 'fr')
    )
    return sendCsv(response, file)
  }
}
