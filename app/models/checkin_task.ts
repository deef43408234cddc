import { CheckinTaskSchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** "Has this been paid?", asked of the user before the client is bothered. */
export default class CheckinTask extends compose(CheckinTaskSchema, withUuid) {}
