import type { AuditRow } from '#services/lists/audit'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** One line of the audit log. */
export default class AuditTransformer extends BaseTransformer<AuditRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'at',
      'action',
      'actor',
      'subject',
      'ip',
      'userAgent',
      'requestId',
      'data',
    ])
  }
}
