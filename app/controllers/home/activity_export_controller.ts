import { activityCsv } from '#services/exports/activity_csv'
import { exportActivityValidator } from '#validators/activity'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * GET /api/v1/activity/export: the filtered log as a CSV download. A failure on the way breaks the
 * connection, so that no file looks whole when it is not.
 */
export default class ActivityExportController {
  async show({ i18n, organization, request, response }: HttpContext) {
    const { locale, ...filters } = await request.validateUsing(exportActivityValidator)
    const { filename, stream } = await activityCsv(
      organization,
      filters,
      locale ?? (i18n.locale === 'en' ? 'en' : 'fr')
    )
    response.header('Content-Type', 'text/csv; charset=utf-8; header=present')
    response.header('Content-Disposition', `attachment; filename="${filename}"`)
    response.header('Cache-Control', 'no-store')
    response.header('X-Content-Type-Options', 'nosniff')
    return response.stream(stream)
  }
}
