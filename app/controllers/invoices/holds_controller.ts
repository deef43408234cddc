import { authorizeLift } from '#policies/hold_policy'
import { liftHold, placeHold } from '#services/invoices/holds'
import { holdInputOf, holdRowOf } from '#services/lists/holds'
import HoldTransformer from '#transformers/hold_transformer'
import { holdValidator } from '#validators/client'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/invoices/:invoice_id/holds and DELETE /api/v1/holds/:id */
export default class HoldsController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const input = holdInputOf(await request.validateUsing(holdValidator))
    const hold = await placeHold(organization.id, { invoiceId: params.invoice_id }, input, actor)
    response.status(201)
    return serialize(HoldTransformer.transform(holdRowOf(hold)))
  }

  /** What waited for it is asked again at once. A second lift does nothing. */
  async destroy({ actor, organization, params, serialize }: HttpContext) {
    authorizeLift(await organization.related('holds').query().where('id', params.id).firstOrFail())
    const hold = await liftHold(organization.id, params.id, actor)
    return serialize(HoldTransformer.transform(holdRowOf(hold)))
  }
}
