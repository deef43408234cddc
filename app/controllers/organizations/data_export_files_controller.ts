import { takeExport } from '#services/personal_data/data_exports'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/data_exports/:data_export_id/file: the archive, to be kept and never shown or cached. */
export default class DataExportFilesController {
  async show({ membership, params, response }: HttpContext) {
    const { stream, byteSize, filename } = await takeExport(membership, params.data_export_id)
    response.header('Content-Type', 'application/zip')
    response.header('Content-Length', byteSize)
    response.header('Content-Disposition', `attachment; filename="${filename}"`)
    response.header('Cache-Control', 'no-store')
    response.header('X-Content-Type-Options', 'nosniff')
    return response.stream(stream)
  }
}
