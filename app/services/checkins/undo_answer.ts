import IllegalMoveException from '#exceptions/illegal_move_exception'
import CheckinTask from '#models/checkin_task'
import type { Actor } from '#services/activity/record'
import { changeInvoice } from '#services/invoices/change_invoice'
import { takeBackPayment } from '#services/invoices/payments'
import { UNDO_HOURS } from '#values/checkin_dates'

/**
 * "It is paid" was a mistake: the payment is void, the invoice is owed again where it was, and its
 * chase resumes by the late-step rule. Twenty-four hours long, once; a second undo does nothing.
 *
 * @throws NotFoundException, ReminderLeavingNowException
 * @throws IllegalMoveException when it recorded no payment, or too long ago
 */
export function undoAnswer(
  { id, organizationId, invoiceId }: { id: string; organizationId: string; invoiceId: string },
  actor: Actor
): Promise<void> {
  return changeInvoice(organizationId, invoiceId, async (change) => {
    const undone = await change.trx.rawQuery<{ rows: { payment_id: string }[] }>(
      `UPDATE checkin_tasks SET undone_at = rubis_now(), updated_at = rubis_now()
        WHERE organization_id = ? AND id = ? AND status = 'answered' AND payment_id IS NOT NULL
          AND undone_at IS NULL AND answered_at > rubis_now() - interval '${UNDO_HOURS} hours'
        RETURNING payment_id`,
      [organizationId, id]
    )
    if (undone.rows.length === 0) {
      const checkin = await CheckinTask.findOrFail(id, { client: change.trx })
      if (checkin.undoneAt) {
        return
      }
      throw new IllegalMoveException({ from: checkin.status, to: 'sent' })
    }
    const [{ payment_id: paymentId }] = undone.rows
    await takeBackPayment(change, paymentId, actor)
  })
}
