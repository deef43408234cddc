import { askExport, listExports } from '#services/personal_data/data_exports'
import DataExportTransformer from '#transformers/data_export_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/data_exports: copies of everything the organization has, for its owners. */
export default class DataExportsController {
  /** The last twenty, the newest first. */
  async index({ organization, serialize }: HttpContext) {
    return serialize(DataExportTransformer.transform(await listExports(organization.id)))
  }

  /**
   * 201 `{ data: { id } }`: a worker prepares it, and its owners are told. 403 `fresh_proof_needed`;
   * 409 `export_running`, `too_many_exports`.
   */
  async store({ membership, response }: HttpContext) {
    const asked = await askExport(membership)
    response.status(201)
    return { data: asked }
  }
}
