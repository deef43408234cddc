import { ImportFileSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** A document on its way in. Whoever holds its lease reads it. */
export default class ImportFile extends compose(ImportFileSchema, withUuid) {}
