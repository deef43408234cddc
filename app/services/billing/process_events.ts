import { vault } from '#lib/vault'
import { isOfOurRelease, storedEvent } from '#services/billing/stripe_gateway'
import { handleEvent } from '#services/billing/stripe_events/handlers'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'

/** Longer than everything an event asks for, Stripe's answers included. */
const LEASE_SECONDS = 180
/** From then on it is somebody's business: it is still tried, every hour. */
const ALARMING_ATTEMPTS = 8

interface EventRow {
  id: string
  event_id: string
  payload_encrypted: string
  attempts: number
}

/** Deals with what Stripe told and nobody has dealt with. Returns how many were looked at. */
export async function processEvents(signal?: AbortSignal): Promise<number> {
  let count = 0
  for (let row = await claim(); row; row = signal?.aborted ? null : await claim()) {
    await settle(row)
    count += 1
  }
  return count
}

/** The lease is the lock: no row is held while Stripe answers. */
async function claim(): Promise<EventRow | null> {
  const { rows } = await db.rawQuery<{ rows: EventRow[] }>(
    `UPDATE webhook_events SET attempts = least(attempts + 1, 1000),
        lease_until = rubis_now() + make_interval(secs => ?)
      WHERE id = (
        SELECT id FROM webhook_events
        WHERE provider = 'stripe' AND processed_at IS NULL
          AND (lease_until IS NULL OR lease_until < rubis_now())
        ORDER BY received_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
      ) RETURNING id, event_id, payload_encrypted, attempts`,
    [LEASE_SECONDS]
  )
  return rows[0] ?? null
}

/** Processed once it is, never before; a failure is tried again, later each time, for ever. */
async function settle(row: EventRow) {
  try {
    const event = storedEvent(vault.open<string>('webhook_events.payload', row.payload_encrypted))
    if (!isOfOurRelease(event)) {
      logger.error(
        { eventId: event.id, apiVersion: event.apiVersion },
        'the webhook of Stripe is of another API version than the SDK'
      )
    }
    await handleEvent(event)
    await db.rawQuery(
      'UPDATE webhook_events SET processed_at = rubis_now(), last_error = NULL WHERE id = ?',
      [row.id]
    )
  } catch (error) {
    const isAlarming = row.attempts >= ALARMING_ATTEMPTS
    const details = { err: error, eventId: row.event_id, attempts: row.attempts }
    logger[isAlarming ? 'fatal' : 'error'](details, 'an event of Stripe cannot be dealt with')
    await db.rawQuery(
      `UPDATE webhook_events SET last_error = ?, lease_until = rubis_now() + make_interval(secs => ?)
        WHERE id = ?`,
      [(error as Error).message.slice(0, 500), Math.min(3600, 15 * 2 ** row.attempts), row.id]
    )
  }
}
