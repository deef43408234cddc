import { SavedViewSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** A view of a list, as one person of the organization saved it. */
export default class SavedView extends compose(SavedViewSchema, withUuid) {}
