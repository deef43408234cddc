import { searchEverything } from '#services/lists/search_everything'
import SearchTransformer from '#transformers/search_transformer'
import { searchValidator } from '#validators/search'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/search?q=: the invoices and the clients that fit best, a handful of each. */
export default class SearchController {
  async index({ organization, request, serialize }: HttpContext) {
    const { q } = await request.validateUsing(searchValidator)
    return serialize(SearchTransformer.transform(await searchEverything(organization, q)))
  }
}
