import { v7 as uuidv7 } from 'uuid'
import inboundMail from '#config/inbound_mail'
import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import UnsignedWebhookException from '#exceptions/unsigned_webhook_exception'
import { enqueue } from '#lib/queue'
import { vault } from '#lib/vault'
import { isSigned, type SignedRequest } from '#lib/webhook_signature'
import { addresseeOf } from '#services/inbound_mail/addressee'
import db from '@adonisjs/lucid/services/db'

/**
 * Keeps what the provider tells, once, and answers: the work is done by a worker. The same event sent
 * again finds itself there.
 *
 * @throws NotFoundException when no mail is received here
 * @throws UnsignedWebhookException, UnprocessableException `malformed_event`
 */
export async function receiveEvent(request: SignedRequest): Promise<void> {
  if (inboundMail.domain === null || inboundMail.secrets.length === 0) {
    throw new NotFoundException()
  }
  if (!isSigned(request, inboundMail.secrets, Date.now())) {
    throw new UnsignedWebhookException()
  }
  const event = eventIn(request.body)
  await db.rawQuery(
    `INSERT INTO webhook_events (id, provider, event_id, type, payload_encrypted, received_for)
      VALUES (:id, 'inbound', :eventId, :type, :payload, :receivedFor)
      ON CONFLICT (provider, event_id) DO NOTHING`,
    {
      id: uuidv7(),
      eventId: request.id ?? '',
      type: event.type,
      payload: vault.sealJson('webhook_events.payload', request.body),
      receivedFor: await addresseeOf(Object(event.data)),
    }
  )
  await enqueue('imports', 'ReadInboundMailJob', {})
}

function eventIn(body: string): { type: string; data?: unknown } {
  const { type, data } = Object(parsed(body))
  if (typeof type !== 'string' || type.length > 100) {
    throw new UnprocessableException('malformed_event', 'Cet événement est illisible.')
  }
  return { type, data }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
