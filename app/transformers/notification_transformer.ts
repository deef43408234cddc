import type { NotificationRow } from '#services/notifications/notification_list'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Something the user should know. */
export default class NotificationTransformer extends BaseTransformer<NotificationRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'kind',
      'data',
      'invoiceId',
      'clientName',
      'readAt',
      'createdAt',
    ])
  }
}
