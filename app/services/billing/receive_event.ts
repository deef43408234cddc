import { v7 as uuidv7 } from 'uuid'
import { enqueue } from '#lib/queue'
import { vault } from '#lib/vault'
import { verifiedEvent } from '#services/billing/stripe_gateway'
import db from '@adonisjs/lucid/services/db'

/**
 * Keeps what Stripe tells, once, and answers: a worker does the rest. The queue only hurries it: with
 * none, the round finds the row.
 *
 * @param body the bytes as they came
 * @throws NotFoundException, RefusedWebhookException; anything else is ours, and Stripe comes again
 */
export async function receiveEvent(body: string, signature: string): Promise<void> {
  const event = verifiedEvent(body, signature)
  await db.rawQuery(
    `INSERT INTO webhook_events (id, provider, event_id, type, payload_encrypted)
      VALUES (?, 'stripe', ?, ?, ?) ON CONFLICT (provider, event_id) DO NOTHING`,
    [uuidv7(), event.id, event.type, vault.seal('webhook_events.payload', body)]
  )
  await enqueue('billing', 'ProcessStripeEventsJob', {})
}
