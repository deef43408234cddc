import type { AnswerRow } from '#services/client_answers/list_answers'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What a client said on their page. Amounts are cents. */
export default class ClientAnswerTransformer extends BaseTransformer<AnswerRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'invoiceId',
      'kind',
      'status',
      'saidOn',
      'amountCents',
      'topic',
      'message',
      'contactName',
      'contactEmail',
      'attachment',
      'instalments',
      'holdEndsAt',
      'createdAt',
      'settledAt',
    ])
  }
}
