import type { DataExport } from '#services/personal_data/data_exports'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** A copy of everything, without where its file is kept. Sizes are bytes; instants are ISO 8601, UTC. */
export default class DataExportTransformer extends BaseTransformer<DataExport> {
  toObject() {
    const { readyAt, expiresAt, createdAt, ...rest } = this.resource
    return {
      ...rest,
      readyAt: readyAt?.toISOString() ?? null,
      expiresAt: expiresAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    }
  }
}
