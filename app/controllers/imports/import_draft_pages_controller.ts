import { pagePicture } from '#services/import_drafts/page_picture'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/imports/:import_id/drafts/:draft_id/pages/:page: the page as it looks, PNG. It never changes. */
export default class ImportDraftPagesController {
  async show({ organization, params, response }: HttpContext) {
    const stream = await pagePicture(
      organization.id,
      params.import_id,
      params.draft_id,
      Number(params.page)
    )
    response.header('Content-Type', 'image/png')
    response.header('Cache-Control', 'private, max-age=3600')
    response.header('X-Content-Type-Options', 'nosniff')
    return response.stream(stream)
  }
}
