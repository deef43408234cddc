import { NotificationSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** Something a user should know, shown by the bell. */
export default class Notification extends compose(NotificationSchema, withUuid) {}
