import NotFoundException from '#exceptions/not_found_exception'
import IllegalMoveException from '#exceptions/illegal_move_exception'
import RelanceTask from '#models/relance_task'
import { changeInvoice, type InvoiceChange } from '#services/invoices/change_invoice'
import type { RelanceStatus } from '#values/relance_status'

export interface TaskChange extends InvoiceChange {
  task: RelanceTask
}

/**
 * One decision of a person about one reminder, under the lock of its invoice. A reminder that was only
 * claimed is given back first: nothing of it has left.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws IllegalMoveException when the reminder is not in one of `statuses`
 */
export async function changeTask<Result>(
  organizationId: string,
  taskId: string,
  statuses: readonly RelanceStatus[],
  change: (context: TaskChange) => Promise<Result>
): Promise<Result> {
  const known = await RelanceTask.query()
    .where({ organizationId, id: taskId })
    .select('invoice_id')
    .first()
  if (!known) {
    throw new NotFoundException()
  }
  return changeInvoice(organizationId, known.invoiceId, async (context) => {
    await giveBackUnstarted(context, taskId)
    const task = await RelanceTask.findOrFail(taskId, { client: context.trx })
    if (!statuses.includes(task.status) || (task.status === 'scheduled' && task.doubtedAt)) {
      throw new IllegalMoveException({ from: task.status, to: statuses[0] })
    }
    return change({ ...context, task })
  })
}

async function giveBackUnstarted({ trx }: InvoiceChange, taskId: string) {
  await trx.rawQuery(
    `UPDATE relance_tasks SET status = 'scheduled', claim_token = NULL, lease_until = NULL
      WHERE id = ? AND status = 'sending' AND started_at IS NULL`,
    [taskId]
  )
}
