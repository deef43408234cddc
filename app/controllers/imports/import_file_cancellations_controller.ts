import { cancelFile } from '#services/import_batches/change_file'
import ImportFileTransformer from '#transformers/import_file_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/imports/:import_id/files/:file_id/cancellation: it is not to be read. */
export default class ImportFileCancellationsController {
  async store({ organization, params, serialize }: HttpContext) {
    const file = await cancelFile({
      organizationId: organization.id,
      batchId: params.import_id,
      fileId: params.file_id,
    })
    return serialize(ImportFileTransformer.transform(file))
  }
}
