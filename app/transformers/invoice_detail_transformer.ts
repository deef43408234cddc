import type { InvoiceDetail } from '#services/lists/invoice_detail'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Everything the screen of one invoice shows, but its timeline. */
export default class InvoiceDetailTransformer extends BaseTransformer<InvoiceDetail> {
  toObject() {
    const { client, contacts, clientIdentity, plan, planSteps, lateFees } = this.resource
    return {
      ...this.pick(this.resource, [
        'id',
        'numero',
        'subject',
        'status',
        'statusBeforeClose',
        'amountTtcCents',
        'paidCents',
        'creditedCents',
        'remainderCents',
        'currency',
        'issueDate',
        'dueDate',
        'rubisEarned',
        'paymentLink',
        'notes',
        'paidAt',
        'closedAt',
        'litigationAt',
        'litigationReason',
        'firstRemindedAt',
        'lastRemindedAt',
        'createdAt',
        'nextRelance',
        'relancesToCome',
        'hold',
        'payments',
        'creditNotes',
        'holds',
        'attachments',
        'answers',
        'replies',
      ]),
      client: { ...client, ...clientIdentity, contacts },
      plan: plan && { ...plan, steps: planSteps },
      lateFees,
    }
  }
}
