import type { InvoiceRow } from '#services/lists/invoice_row'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** An invoice in a list. Amounts are cents, days are `YYYY-MM-DD`, instants are UTC. */
export default class InvoiceTransformer extends BaseTransformer<InvoiceRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'numero',
      'subject',
      'status',
      'amountTtcCents',
      'paidCents',
      'creditedCents',
      'remainderCents',
      'currency',
      'issueDate',
      'dueDate',
      'paidAt',
      'closedAt',
      'litigationAt',
      'createdAt',
      'rubisEarned',
      'client',
      'plan',
      'nextRelance',
      'relancesToCome',
      'hold',
    ])
  }
}
