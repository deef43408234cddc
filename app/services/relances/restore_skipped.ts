import IllegalMoveException from '#exceptions/illegal_move_exception'
import RelanceTask from '#models/relance_task'
import { recordActivity, type Actor } from '#services/activity/record'
import { confirmInvoice } from '#services/checkins/confirm_invoice'
import { changeTask } from '#services/relances/find_task'
import { createFreshRelance } from '#services/relances/fresh_relance'
import { scheduleRelancesForInvoice } from '#services/relances/relance_scheduler'
import { isClosed } from '#values/invoice_status'

/**
 * Undo of a skip: the step gets a fresh reminder at its own date, by the late-step rule when that is
 * past. A second undo finds it and does nothing.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws IllegalMoveException when it was not skipped, or nothing is chased any more
 */
export function restoreSkipped(
  organizationId: string,
  taskId: string,
  actor: Actor
): Promise<RelanceTask> {
  return changeTask(
    organizationId,
    taskId,
    ['cancelled'],
    async ({ task, invoice, trx, waiting }) => {
      if (task.cancelReason !== 'skipped' || isClosed(invoice.status)) {
        throw new IllegalMoveException({ from: task.status, to: 'scheduled' })
      }
      const already = await RelanceTask.query({ client: trx })
        .where({ organizationId, invoiceId: invoice.id, planStepId: task.planStepId })
        .whereNot('status', 'cancelled')
        .first()
      if (already) {
        return already
      }
      if (invoice.status === 'litigation') {
        throw new IllegalMoveException({ from: task.status, to: 'scheduled' })
      }

      await confirmInvoice(trx, invoice, actor)
      const fresh = await createFreshRelance(trx, task, task.sendAt)
      await recordActivity(trx, {
        organizationId,
        kind: 'relance_restored',
        actor,
        invoiceId: invoice.id,
        clientId: invoice.clientId,
        relanceTaskId: fresh.id,
      })
      waiting.push({ taskId: fresh.id, sendAt: fresh.sendAt })
      waiting.push(...(await scheduleRelancesForInvoice(trx, invoice, { actor })))
      return fresh
    }
  )
}
