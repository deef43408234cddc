import { ClientReplySchema } from '#database/schema'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** A mail that answers a reminder. Its words are sealed, and forgotten after a while. */
export default class ClientReply extends compose(ClientReplySchema, withUuid) {}
