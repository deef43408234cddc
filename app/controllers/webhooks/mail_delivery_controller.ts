import { receiveDeliveryEvent } from '#services/delivery_events/receive_delivery_event'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /webhooks/mail-delivery: what became of a mail of ours, says the provider, signed. */
export default class MailDeliveryController {
  async store({ request, response }: HttpContext) {
    await receiveDeliveryEvent({
      id: request.header('svix-id'),
      timestamp: request.header('svix-timestamp'),
      signature: request.header('svix-signature'),
      body: request.raw() ?? '',
    })
    return response.status(200).send({ received: true })
  }
}
