import type { BatchRow } from '#services/import_batches/batches'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A batch in a list: how many files in each state, drafts in each status. */
export default class ImportBatchTransformer extends BaseTransformer<BatchRow> {
  toObject() {
    return this.pick(this.resource, ['id', 'source', 'createdAt', 'counts'])
  }
}
