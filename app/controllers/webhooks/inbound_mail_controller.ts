import { receiveEvent } from '#services/inbound_mail/receive_event'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /webhooks/inbound-mail: a mail arrived at an address of ours, says the provider, signed. */
export default class InboundMailController {
  async store({ request, response }: HttpContext) {
    await receiveEvent({
      id: request.header('svix-id'),
      timestamp: request.header('svix-timestamp'),
      signature: request.header('svix-signature'),
      body: request.raw() ?? '',
    })
    return response.status(200).send({ received: true })
  }
}
