import { inboundAddressOf } from '#services/inbound_mail/address'
import InboundAddressTransformer from '#transformers/inbound_address_transformer'
import type { HttpContext } from '@adonisjs/core/http'

/** GET /api/v1/organization/inbound_address: where its invoices may be forwarded to. */
export default class InboundAddressController {
  show({ organization, serialize }: HttpContext) {
    return serialize(
      InboundAddressTransformer.transform({ address: inboundAddressOf(organization) })
    )
  }
}
