import inboundMail from '#config/inbound_mail'
import NotFoundException from '#exceptions/not_found_exception'
import { enqueue } from '#lib/queue'
import type { SignedRequest } from '#lib/webhook_signature'
import { addresseeOf } from '#services/inbound_mail/addressee'
import { keepSignedEvent } from '#services/webhook_events/keep_signed_event'

/**
 * Keeps what the provider tells, once, and answers: the work is done by a worker.
 *
 * @throws NotFoundException when no mail is received here
 * @throws UnsignedWebhookException, UnprocessableException `malformed_event`
 */
export async function receiveEvent(request: SignedRequest): Promise<void> {
  if (inboundMail.domain === null || inboundMail.secrets.length === 0) {
    throw new NotFoundException()
  }
  await keepSignedEvent('inbound', request, inboundMail.secrets, ({ data }) =>
    addresseeOf(Object(data))
  )
  await enqueue('imports', 'ReadInboundMailJob', {})
}
