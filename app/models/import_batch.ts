import { ImportBatchSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** Files that came in together, and what was read of them. */
export default class ImportBatch extends compose(ImportBatchSchema, withUuid) {}
