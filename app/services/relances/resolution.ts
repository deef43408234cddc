import IllegalMoveException from '#exceptions/illegal_move_exception'
import { databaseNow } from '#lib/clock'
import RelanceTask from '#models/relance_task'
import { recordActivity, type Actor } from '#services/activity/record'
import { changeTask, type TaskChange } from '#services/relances/find_task'
import { createFreshRelance } from '#services/relances/fresh_relance'
import { readSettleRows } from '#services/relances/settle_rows'
import { writeSettlements } from '#services/relances/settle_writes'
import { DateTime } from 'luxon'

/** What a person says of a reminder in doubt, or of one that failed. */
export type Resolution = 'left' | 'send_again'

/**
 * A person ends a doubt: it left, and counts as sent; or it goes again, as a fresh reminder. A reminder
 * that failed can only go again.
 *
 * @throws NotFoundException, IllegalMoveException, ReminderLeavingNowException
 */
export function resolve(
  organizationId: string,
  taskId: string,
  resolution: Resolution,
  actor: Actor
): Promise<RelanceTask> {
  return changeTask(organizationId, taskId, ['unknown', 'failed'], async (change) => {
    const { trx, task, invoice } = change
    if (resolution === 'left' && task.status !== 'unknown') {
      throw new IllegalMoveException({ from: task.status, to: 'sent' })
    }
    const result = resolution === 'left' ? await acceptAsSent(change) : await sendAgain(change)
    await recordActivity(trx, {
      organizationId,
      kind: 'relance_resolved',
      actor,
      invoiceId: invoice.id,
      clientId: invoice.clientId,
      relanceTaskId: task.id,
      data: { resolution },
    })
    return result
  })
}

/** It counts as sent when it was started: nobody knows better. */
async function acceptAsSent({ trx, task }: TaskChange): Promise<RelanceTask> {
  const rows = await readSettleRows(trx, [task.id], `t.status = 'unknown'`)
  await writeSettlements(
    trx,
    rows.map((row) => ({
      row: { ...row, accepted_at: row.accepted_at ?? row.first_posted_at },
      to: 'sent' as const,
    }))
  )
  return RelanceTask.findOrFail(task.id, { client: trx })
}

/** The old row is final; its message no longer counts as one that may have left. */
async function sendAgain({ trx, task, waiting }: TaskChange): Promise<RelanceTask> {
  const now = await databaseNow(trx)
  task.status = 'cancelled'
  task.cancelReason = 'sent_again'
  task.cancelledAt = DateTime.utc()
  await task.save()
  await trx.rawQuery(
    `UPDATE outbound_messages SET voided_at = coalesce(voided_at, rubis_now()) WHERE id = ?`,
    [task.outboundMessageId ?? task.id]
  )

  const fresh = await createFreshRelance(trx, task, now)
  waiting.push({ taskId: fresh.id, sendAt: now })
  return fresh
}
