import { enqueue } from '#lib/queue'
import type { WaitingRelance } from '#services/relances/relance_scheduler'
import { DateTime } from 'luxon'

/** What is due later waits in its row until a sweep finds it. */
const SOON_MINUTES = 5

/**
 * After the commit: wakes a worker for what is due within minutes. A lost wake-up costs half a minute,
 * the sweep sees the same rows.
 */
export async function wakeRelances(waiting: readonly WaitingRelance[]) {
  const now = DateTime.utc()
  const soon = waiting.filter(({ sendAt }) => sendAt < now.plus({ minutes: SOON_MINUTES }))
  await Promise.all(
    soon.map(({ taskId, sendAt }) =>
      enqueue(
        'relances',
        'SendRelanceJob',
        { taskId },
        { jobId: `relance-${taskId}`, delay: Math.max(0, sendAt.diff(now).toMillis()) }
      )
    )
  )
}
