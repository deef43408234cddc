import type { OperationOutcome } from '#services/invoices/bulk_operations'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** What became of one invoice of a selection; `undo` is the operation that takes it back. */
export default class OperationOutcomeTransformer extends BaseTransformer<OperationOutcome> {
  toObject() {
    return this.pick(this.resource, ['invoiceId', 'status', 'error', 'undo'])
  }
}
