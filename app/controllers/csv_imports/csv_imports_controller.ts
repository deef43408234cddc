import { readFile } from 'node:fs/promises'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { analyseCsv, storeCsv } from '#services/csv_imports/csv_store'
import CsvAnalysisTransformer from '#transformers/csv_analysis_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/imports/csv: a list of invoices made by another tool, in the field `file`. */
export default class CsvImportsController {
  async store({ actor, organization, request, response, serialize }: HttpContext) {
    const file = request.file('file')
    if (!file?.tmpPath) {
      throw new UnprocessableException('required', 'Ajoutez un fichier.', 'file')
    }
    const analysis = await storeCsv(
      organization.id,
      { name: file.clientName, bytes: await readFile(file.tmpPath) },
      actor
    )
    response.status(201)
    return serialize(CsvAnalysisTransformer.transform(analysis))
  }

  async show({ organization, params, serialize }: HttpContext) {
    return serialize(CsvAnalysisTransformer.transform(await analyseCsv(organization.id, params.id)))
  }
}
