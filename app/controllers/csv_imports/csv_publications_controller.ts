import { publishCsv } from '#services/csv_imports/publish'
import CsvPublicationTransformer from '#transformers/csv_publication_transformer'
import { publishCsvValidator } from '#validators/csv_import'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/imports/csv/:id/publication: an invoice for each ready line, all of them or none. */
export default class CsvPublicationsController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const publication = await request.validateUsing(publishCsvValidator)
    const published = await publishCsv(organization.id, params.id, publication, actor)
    response.status(201)
    return serialize(CsvPublicationTransformer.transform(published))
  }
}
