import type { CsvAnalysis } from '#services/csv_imports/csv_store'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A file that was sent: how it is written, its heads, its first lines, and what its columns seem to be. */
export default class CsvAnalysisTransformer extends BaseTransformer<CsvAnalysis> {
  toObject() {
    return this.pick(this.resource, [
      'id',
      'filename',
      'encoding',
      'delimiter',
      'heads',
      'lineCount',
      'sample',
      'guessed',
      'remembered',
      'publishedCount',
    ])
  }
}
