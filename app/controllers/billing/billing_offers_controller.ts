import { offersShown } from '#services/billing/offers'
import OffersTransformer from '#transformers/offers_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/billing/offers: what is sold and for how much, for every member to read. */
export default class BillingOffersController {
  async index({ serialize }: HttpContext) {
    return serialize(OffersTransformer.transform(offersShown()))
  }
}
