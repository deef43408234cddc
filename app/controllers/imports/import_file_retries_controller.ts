import { retryFile } from '#services/import_batches/change_file'
import ImportFileTransformer from '#transformers/import_file_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/imports/:import_id/files/:file_id/retry: a refused or cancelled one is read again. */
export default class ImportFileRetriesController {
  async store({ organization, params, serialize }: HttpContext) {
    const file = await retryFile({
      organizationId: organization.id,
      batchId: params.import_id,
      fileId: params.file_id,
    })
    return serialize(ImportFileTransformer.transform(file))
  }
}
