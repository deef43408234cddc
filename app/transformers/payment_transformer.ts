import type { PaymentRow } from '#services/lists/invoice_detail'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Money received. Cents; `voidedAt` when it was taken back. */
export default class PaymentTransformer extends BaseTransformer<PaymentRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'amountCents',
      'paidOn',
      'method',
      'kind',
      'createdAt',
      'voidedAt',
    ])
  }
}
