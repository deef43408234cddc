import { batchDetail, createBatch, listBatches } from '#services/import_batches/batches'
import ImportBatchDetailTransformer from '#transformers/import_batch_detail_transformer'
import ImportBatchTransformer from '#transformers/import_batch_transformer'
import { createImportValidator, listImportsValidator } from '#validators/import'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/imports: files that came in together. */
export default class ImportsController {
  async index({ organization, request, serialize }: HttpContext) {
    const { rows, nextCursor } = await listBatches(
      organization,
      await request.validateUsing(listImportsValidator)
    )
    return { ...(await serialize(ImportBatchTransformer.transform(rows))), meta: { nextCursor } }
  }

  /** An empty batch, to send files to. */
  async store({ actor, organization, request, response, serialize }: HttpContext) {
    const { source = 'upload' } = await request.validateUsing(createImportValidator)
    const batch = await createBatch(organization.id, source, actor)
    response.status(201)
    return serialize(ImportBatchTransformer.transform(batch))
  }

  /** Whole: asked again and again while something is `queued` or `reading`. */
  async show({ organization, params, serialize }: HttpContext) {
    return serialize(
      ImportBatchDetailTransformer.transform(await batchDetail(organization, params.import_id))
    )
  }
}
