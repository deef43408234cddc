import { receiveEvent } from '#services/billing/receive_event'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /webhooks/stripe: something happened to a subscription, says Stripe, signed. */
export default class StripeController {
  async store({ request, response }: HttpContext) {
    await receiveEvent(request.raw() ?? '', request.header('stripe-signature') ?? '')
    return response.status(200).send({ received: true })
  }
}
