import type { ImportFileRow } from '#services/import_batches/file_rows'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A file of a batch. `size` is bytes. Where it is stored stays inside. */
export default class ImportFileTransformer extends BaseTransformer<ImportFileRow> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'name',
      'size',
      'kind',
      'state',
      'reason',
      'draftId',
      'attachmentId',
      'duplicateOf',
    ])
  }
}
