import { ClientMergeSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** Two sheets of one client made one: what moved, and whether it was taken back. */
export default class ClientMerge extends compose(ClientMergeSchema, withUuid) {}
