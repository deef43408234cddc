import { v7 as uuidv7 } from 'uuid'
import UnprocessableException from '#exceptions/unprocessable_exception'
import UnsignedWebhookException from '#exceptions/unsigned_webhook_exception'
import { vault } from '#lib/vault'
import { isSigned, type SignedRequest } from '#lib/webhook_signature'
import db from '@adonisjs/lucid/services/db'

export interface SignedEvent {
  type: string
  data?: unknown
}

/**
 * Keeps an event of the mail provider, once, when it is signed: the same one sent again finds itself
 * there. The work is done later, by a worker.
 *
 * @param secrets that sign this webhook, the present one first
 * @param addressee whose event it is, when that must be known as it arrives
 * @throws UnsignedWebhookException, UnprocessableException `malformed_event`
 */
export async function keepSignedEvent(
  provider: 'inbound' | 'resend',
  request: SignedRequest,
  secrets: readonly string[],
  addressee: (event: SignedEvent) => Promise<string | null> = async () => null
): Promise<void> {
  if (!isSigned(request, secrets, Date.now())) {
    throw new UnsignedWebhookException()
  }
  const event = eventIn(request.body)
  await db.rawQuery(
    `INSERT INTO webhook_events (id, provider, event_id, type, payload_encrypted, received_for)
      VALUES (:id, :provider, :eventId, :type, :payload, :receivedFor)
      ON CONFLICT (provider, event_id) DO NOTHING`,
    {
      id: uuidv7(),
      provider,
      eventId: request.id ?? '',
      type: event.type,
      payload: vault.sealJson('webhook_events.payload', request.body),
      receivedFor: await addressee(event),
    }
  )
}

function eventIn(body: string): SignedEvent {
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
