import { readFile } from 'node:fs/promises'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { addFile } from '#services/import_batches/add_file'
import ImportFileTransformer from '#transformers/import_file_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/imports/:import_id/files: one document, in the field `file`, to be read. */
export default class ImportFilesController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const file = request.file('file')
    if (!file?.tmpPath) {
      throw new UnprocessableException('required', 'Ajoutez un document.', 'file')
    }
    const added = await addFile(
      organization.id,
      params.import_id,
      { name: file.clientName, bytes: await readFile(file.tmpPath) },
      actor
    )
    response.status(201)
    return serialize(ImportFileTransformer.transform(added))
  }
}
