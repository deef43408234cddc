import deliveryEvents from '#config/delivery_events'
import NotFoundException from '#exceptions/not_found_exception'
import { enqueue } from '#lib/queue'
import type { SignedRequest } from '#lib/webhook_signature'
import { keepSignedEvent } from '#services/webhook_events/keep_signed_event'

/**
 * Keeps what the provider tells of our mails, once, and answers: a worker does the rest. The queue only
 * hurries it; with none, the round finds the row.
 *
 * @throws NotFoundException when no secret is set: nothing can be believed
 * @throws UnsignedWebhookException, UnprocessableException `malformed_event`
 */
export async function receiveDeliveryEvent(request: SignedRequest): Promise<void> {
  if (deliveryEvents.secrets.length === 0) {
    throw new NotFoundException()
  }
  await keepSignedEvent('resend', request, deliveryEvents.secrets)
  await enqueue('mails', 'ProcessDeliveryEventsJob', {})
}
