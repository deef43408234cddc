import { placeHold } from '#services/invoices/holds'
import { holdInputOf, holdRowOf } from '#services/lists/holds'
import HoldTransformer from '#transformers/hold_transformer'
import { holdValidator } from '#validators/client'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/clients/:client_id/holds: nothing leaves for any invoice of this client. */
export default class ClientHoldsController {
  async store({ actor, organization, params, request, response, serialize }: HttpContext) {
    const input = holdInputOf(await request.validateUsing(holdValidator))
    const hold = await placeHold(organization.id, { clientId: params.client_id }, input, actor)
    response.status(201)
    return serialize(HoldTransformer.transform(holdRowOf(hold)))
  }
}
