import { vault } from '#lib/vault'
import { applyDeliveryEvent } from '#services/delivery_events/apply_delivery_event'
import { readDeliveryEvent } from '#values/delivery_event'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface EventRow {
  id: string
  event_id: string
  payload_encrypted: string
}

/**
 * Deals with what the mail provider told and nobody has dealt with, each event in one transaction with
 * the mark that it was: once, whatever stops in between. Returns how many were looked at.
 */
export async function processDeliveryEvents(signal?: AbortSignal): Promise<number> {
  let count = 0
  while (!signal?.aborted && (await processNext())) {
    count += 1
  }
  return count
}

async function processNext(): Promise<boolean> {
  let claimed: EventRow | null = null
  try {
    return await db.transaction(async (trx) => {
      claimed = await lockNext(trx)
      if (claimed === null) {
        return false
      }
      const payload = vault.open<unknown>('webhook_events.payload', claimed.payload_encrypted)
      const event = readDeliveryEvent(payload)
      const isDone = event === null || (await applyDeliveryEvent(trx, event)) === 'done'
      await (isDone ? markProcessed(trx, claimed) : putOff(trx, claimed, 'too_early'))
      return true
    })
  } catch (error) {
    if (claimed === null) {
      throw error
    }
    const { id, event_id: eventId }: EventRow = claimed
    logger.error({ err: error, eventId }, 'an event of the mail provider cannot be dealt with')
    await putOff(db, { id }, (error as Error).message)
    return true
  }
}

/** The row's lock is the claim: it costs no network, and ends with the process that holds it. */
async function lockNext(trx: TransactionClientContract): Promise<EventRow | null> {
  const { rows } = await trx.rawQuery<{ rows: EventRow[] }>(
    `SELECT id, event_id, payload_encrypted FROM webhook_events
      WHERE provider = 'resend' AND processed_at IS NULL
        AND (lease_until IS NULL OR lease_until < rubis_now())
      ORDER BY received_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`
  )
  return rows.at(0) ?? null
}

function markProcessed(trx: TransactionClientContract, { id }: EventRow) {
  return trx.rawQuery(
    `UPDATE webhook_events SET attempts = least(attempts + 1, 1000), processed_at = rubis_now(),
        last_error = NULL
      WHERE id = ?`,
    [id]
  )
}

/** Tried again, later each time, up to an hour, for ever. */
function putOff(
  client: Pick<TransactionClientContract, 'rawQuery'>,
  { id }: { id: string },
  why: string
) {
  return client.rawQuery(
    `UPDATE webhook_events SET attempts = least(attempts + 1, 1000), last_error = ?,
        lease_until = rubis_now() + make_interval(secs => least(3600, 15 * 2 ^ least(attempts, 10)))
      WHERE id = ? AND processed_at IS NULL`,
    [why.slice(0, 500), id]
  )
}
