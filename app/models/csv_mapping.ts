import { CsvMappingSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** Which column is which field, as a person of the organization said for files with these heads. */
export default class CsvMapping extends compose(CsvMappingSchema, withUuid) {}
