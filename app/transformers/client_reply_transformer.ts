import type { ReplyRow } from '#services/client_replies/list_replies'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What a client wrote by mail about one invoice, as plain text, and what became of it. */
export default class ClientReplyTransformer extends BaseTransformer<ReplyRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'invoiceId',
      'sender',
      'isKnown',
      'isAutomatic',
      'isWaiting',
      'excerpt',
      'triage',
      'holdEndsAt',
      'receivedAt',
      'triagedAt',
    ])
  }
}
