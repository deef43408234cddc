import NotFoundException from '#exceptions/not_found_exception'
import db from '@adonisjs/lucid/services/db'

/**
 * The person has seen that a promise was not kept: it no longer waits for them, and keeps its state.
 * Again is harmless.
 *
 * @throws NotFoundException when the organization has no such promise
 */
export async function acknowledgePromise(owner: { id: string }, promiseId: string): Promise<void> {
  const { rows } = await db.rawQuery<{ rows: { id: string }[] }>(
    `UPDATE promises SET acknowledged_at = coalesce(acknowledged_at, rubis_now()), updated_at = rubis_now()
      WHERE organization_id = ? AND id = ? RETURNING id`,
    [owner.id, promiseId]
  )
  if (rows.length === 0) {
    throw new NotFoundException()
  }
}
