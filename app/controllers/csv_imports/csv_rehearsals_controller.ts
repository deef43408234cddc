import { rehearseCsv } from '#services/csv_imports/rehearse'
import CsvRehearsalTransformer from '#transformers/csv_rehearsal_transformer'
import { rehearseCsvValidator } from '#validators/csv_import'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/imports/csv/:id/rehearsal: what would become of each line. Makes no invoice. */
export default class CsvRehearsalsController {
  async store({ organization, params, request, serialize }: HttpContext) {
    const asked = await request.validateUsing(rehearseCsvValidator)
    return serialize(
      CsvRehearsalTransformer.transform(await rehearseCsv(organization, params.id, asked))
    )
  }
}
