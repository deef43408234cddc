import { CsvPublishedLineSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** A line of a file that became an invoice; by its fingerprint, it never becomes a second one. */
export default class CsvPublishedLine extends compose(CsvPublishedLineSchema, withUuid) {}
