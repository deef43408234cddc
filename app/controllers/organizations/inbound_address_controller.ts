import { inboundAddressOf } from '#services/inbound_mail/address'
import { renewInboundAddress } from '#services/inbound_mail/renew_address'
import InboundAddressTransformer from '#transformers/inbound_address_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/organization/inbound_address: where its invoices may be forwarded to. */
export default class InboundAddressController {
  show({ organization, serialize }: HttpContext) {
    return serialize(
      InboundAddressTransformer.transform({ address: inboundAddressOf(organization) })
    )
  }

  /** Another one, at once; what is sent to the former one from now on is refused. */
  async store({ organization, request, response, serialize, user }: HttpContext) {
    const address = await renewInboundAddress(organization.id, {
      userId: user.id,
      requestId: request.id() ?? null,
      ip: request.ip(),
    })
    response.status(201)
    return serialize(InboundAddressTransformer.transform({ address }))
  }
}
