import type { BatchDetail } from '#services/import_batches/batches'
import ImportDraftTransformer from '#transformers/import_draft_transformer'
import ImportFileTransformer from '#transformers/import_file_transformer'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A batch, whole: its files in the order they came, its drafts in the order they were read. */
export default class ImportBatchDetailTransformer extends BaseTransformer<BatchDetail> {
  toObject() {
    return {
      ...this.pick(this.resource, ['id', 'source', 'createdAt', 'counts']),
      files: ImportFileTransformer.transform(this.resource.files),
      drafts: ImportDraftTransformer.transform(this.resource.drafts),
    }
  }
}
