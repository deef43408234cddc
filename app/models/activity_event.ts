import { ActivityEventSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** One line of a timeline, and of the decision log. Written in the transaction it tells about. */
export default class ActivityEvent extends compose(ActivityEventSchema, withUuid) {}
