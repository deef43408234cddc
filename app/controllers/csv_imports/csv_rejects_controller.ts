import { rejectsOf } from '#services/csv_imports/rejects'
import { csvRejectsValidator } from '#validators/csv_import'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/imports/csv/:id/rejects: the refused lines with their reasons, as a CSV download. */
export default class CsvRejectsController {
  async show({ i18n, organization, params, request, response }: HttpContext) {
    const { locale } = await request.validateUsing(csvRejectsValidator)
    const { filename, text } = await rejectsOf(
      organization,
      params.id,
      locale ?? (i18n.locale === 'en' ? 'en' : 'fr')
    )
    response.header('Content-Type', 'text/csv; charset=utf-8; header=present')
    response.header(
      'Content-Disposition',
      `attachment; filename="rejets.csv"; filename*=UTF-8''${encodeURIComponent(filename)}`
    )
    response.header('Cache-Control', 'no-store')
    response.header('X-Content-Type-Options', 'nosniff')
    return response.send(text)
  }
}
