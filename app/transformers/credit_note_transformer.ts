import type { CreditNoteRow } from '#services/lists/invoice_detail'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** An amount given up. Cents. */
export default class CreditNoteTransformer extends BaseTransformer<CreditNoteRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'numero',
      'amountCents',
      'issuedOn',
      'createdAt',
      'voidedAt',
    ])
  }
}
